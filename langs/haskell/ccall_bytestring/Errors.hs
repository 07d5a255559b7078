-- | Failures of the library.
module Errors where

import Control.Exception (handleJust)
import Data.ByteString (ByteString, useAsCString)
import Data.Int (Int64)
import Foreign.Marshal (alloca)
import Foreign.Storable (peek)

import Crosscall
import Packed
import Sample

-- case: parse_ok
-- | The number that a text is; CrosscallError if it is none.
parse :: ByteString -> IO Int64
parse text = useAsCString text $ \cText -> alloca $ \number -> do
  xcParseI64 cText number >>= check
  peek number

parseOk :: Case
parseOk _ loops = do
  text <- packed "123456789012"
  timed (turns loops 0 (\_ _ -> parse text)) (pure . show)

-- case: parse_fail
parseFail :: Case
parseFail _ loops = do
  text <- packed "12x4567"
  let notNumber (CrosscallError status message)
        | status == errParse = Just message
        | otherwise = Nothing
      attempt = handleJust notNumber pure ("nothing failed" <$ parse text)
  timed (turns loops "" (\_ _ -> attempt)) pure
-- end of cases
