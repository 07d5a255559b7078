-- | Requests from stdin, one line of JSON for each on stdout: langs/README.md, "The protocol".
module Protocol (serve) where

import Control.Exception (SomeException, displayException, evaluate, try)
import Control.Monad (when)
import Data.Char (isAscii, isDigit)
import Data.List (intercalate)
import Data.Version (showVersion)
import Data.Word (Word32)
import GHC.IO.Encoding (setForeignEncoding)
import Numeric (showHex)
import System.IO
import System.Info (fullCompilerVersion)

import Sample (Case, Sample (..))

abiWrittenFor :: Word32
abiWrittenFor = 1

-- | Answers until @bye@ or the end of stdin. Texts are UTF-8, whatever the locale.
serve :: IO Word32 -> [(String, Case)] -> IO ()
serve abiVersion cases = do
  setForeignEncoding utf8
  hSetEncoding stdout utf8
  hSetBinaryMode stdin True
  next
  where
    next = do
      ended <- isEOF
      if ended then pure () else getLine >>= respond . words . map ascii
    respond ["bye"] = pure ()
    respond request = do
      line <- try (answer abiVersion cases request >>= evaluateAll)
      putStrLn (either failed id line)
      hFlush stdout
      next
    failed error' = "{\"error\":" ++ json (describe (error' :: SomeException)) ++ "}"
    evaluateAll line = evaluate (length line) >> pure line
    ascii c = if isAscii c then c else '?'

-- | What failed, in one line.
describe :: SomeException -> String
describe = stripped . unwords . lines . displayException
  where
    stripped message = case splitAt (length prefix) message of
      (start, rest) | start == prefix -> init rest
      _ -> message
    prefix = "user error ("

answer :: IO Word32 -> [(String, Case)] -> [String] -> IO String
answer abiVersion cases request = case request of
  ["hello"] -> hello abiVersion (map fst cases)
  ["check", name, size, loops] -> do
    sample <- run cases name size loops
    pure ("{\"value\":" ++ json (value sample) ++ "}")
  ["run", name, size, loops] -> do
    sample <- run cases name size loops
    pure ("{\"ns\":" ++ show (elapsedNs sample) ++ ",\"value\":" ++ json (value sample) ++ "}")
  _ -> fail ("cannot read the request: " ++ unwords request)

hello :: IO Word32 -> [String] -> IO String
hello abiVersion names = do
  abi <- abiVersion
  when (abi /= abiWrittenFor) . fail $
    "libcrosscall has ABI " ++ show abi ++ ", this worker was written for " ++ show abiWrittenFor
  let runtime = "GHC " ++ showVersion fullCompilerVersion
  pure . concat $
    [ "{\"protocol\":1,\"abi\":", show abi, ",\"runtime\":", json runtime
    , ",\"cases\":[", intercalate "," (map json names), "]}" ]

run :: [(String, Case)] -> String -> String -> String -> IO Sample
run cases name size loops = do
  case' <- maybe (fail ("unknown case " ++ name)) pure (lookup name cases)
  size' <- number "size" size
  loops' <- number "loops" loops
  when (loops' < 1) $ fail (name ++ ": loops must be at least 1")
  result <- try (case' size' loops')
  either (\error' -> fail (name ++ ": " ++ describe error')) pure result

number :: String -> String -> IO Int
number what digits
  | null digits || length digits > 18 || not (all isDigit digits) =
      fail (what ++ " is no whole number: " ++ digits)
  | otherwise = pure (read digits)

-- | A text as a JSON string, quotes included (RFC 8259, section 7).
json :: String -> String
json text = "\"" ++ concatMap escaped text ++ "\""
  where
    escaped '"' = "\\\""
    escaped '\\' = "\\\\"
    escaped c
      | c < ' ' = "\\u" ++ reverse (take 4 (reverse ("0000" ++ showHex (fromEnum c) "")))
      | otherwise = [c]
