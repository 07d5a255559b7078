-- | Strings there, back and both.
module Strings where

import Control.Exception (bracket)
import Data.Array ((!))
import Data.Bits ((.&.))
import Foreign.C.String (CString, peekCString, peekCStringLen, withCString)
import Foreign.Marshal (allocaBytes, with)

import Crosscall
import Inputs
import Sample

-- case: str_len
strLen :: Case
strLen size loops = do
  text <- textOf size
  timed (turns loops 0 (\_ _ -> withCString text xcStrLen)) (pure . show)

-- | The String of a text of the library's, which is freed.
takeText :: IO CString -> IO String
takeText make = bracket (make >>= orMemory) xcStrFree peekCString

-- case: str_upper
strUpper :: Case
strUpper size loops = do
  texts <- textsOf size
  timed
    (turns loops "" (\i _ -> withCString (texts ! (i .&. 3)) (takeText . xcStrUpper)))
    pure

-- case: str_copy
strCopy :: Case
strCopy size loops = do
  texts <- textsOf size
  allocaBytes (size + 1) $ \buffer -> do
    let copy text = do
          len <- withCString text (xcStrCopy buffer (fromIntegral size + 1))
          if len < 0 then throwLast errCapacity else peekCStringLen (buffer, fromIntegral len)
    timed (turns loops "" (\i _ -> copy (texts ! (i .&. 3)))) pure

-- case: person_json
personJson :: Case
personJson _ loops = do
  name <- hide "Zoë"
  number <- hide 9007199254740993
  age <- hide 41
  let json = withCString name $ \cName ->
        with (Person cName number age) (takeText . xcPersonJson)
  timed (turns loops "" (\_ _ -> json)) pure
-- end of cases
