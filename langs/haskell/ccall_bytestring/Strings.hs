-- | ByteStrings there, back and both.
module Strings where

import Control.Exception (bracket)
import Data.Array ((!))
import Data.Bits ((.&.))
import Data.ByteString (ByteString, packCString, packCStringLen, useAsCString)
import qualified Data.ByteString as ByteString
import Foreign.C.String (CString)
import Foreign.Marshal (allocaBytes, with)

import Crosscall
import Inputs
import Packed
import Sample

-- case: str_len
strLen :: Case
strLen size loops = do
  text <- packed =<< textOf size
  timed (turns loops 0 (\_ _ -> useAsCString text xcStrLen)) (pure . show)

-- | The ByteString of a text of the library's, which is freed.
takeText :: IO CString -> IO ByteString
takeText make = bracket (make >>= orMemory) xcStrFree packCString

-- case: str_upper
strUpper :: Case
strUpper size loops = do
  texts <- allPacked =<< textsOf size
  timed
    (turns loops ByteString.empty (\i _ -> useAsCString (texts ! (i .&. 3)) (takeText . xcStrUpper)))
    unpacked

-- case: str_copy
strCopy :: Case
strCopy size loops = do
  texts <- allPacked =<< textsOf size
  allocaBytes (size + 1) $ \buffer -> do
    let copy text = do
          len <- useAsCString text (xcStrCopy buffer (fromIntegral size + 1))
          if len < 0 then throwLast errCapacity else packCStringLen (buffer, fromIntegral len)
    timed (turns loops ByteString.empty (\i _ -> copy (texts ! (i .&. 3)))) unpacked

-- case: person_json
personJson :: Case
personJson _ loops = do
  name <- packed "Zoë"
  number <- hide 9007199254740993
  age <- hide 41
  let json = useAsCString name $ \cName ->
        with (Person cName number age) (takeText . xcPersonJson)
  timed (turns loops ByteString.empty (\_ _ -> json)) unpacked
-- end of cases
