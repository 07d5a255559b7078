{-# LANGUAGE BangPatterns #-}

-- | The rows that are cross-checked, timed by criterion with the worker's binding: langs/README.md,
-- "Witnesses".
module Main (main) where

import Criterion.Measurement (initializeTime, runBenchmark)
import Criterion.Measurement.Types (Benchmarkable, Measured (..), toBenchmarkable, whnfIO)
import Control.Monad (void)
import Data.Array.Storable (withStorableArray)
import Data.Bits (bit)
import Data.List (intercalate)
import qualified Data.Vector as Vector
import Foreign.C.String (withCString)
import GHC.IO.Encoding (setForeignEncoding)
import System.Environment (getEnv, lookupEnv)
import System.IO (utf8)

import Crosscall
import Errors (parse)
import Inputs
import Sample (turns, whole)
import Structs (addPoints)

-- | What is timed, and one call's value.
type Row = (Benchmarkable, IO String)

row :: String -> Int -> IO Row
row "add_i32" _ = do
  !a <- hide 1000000
  !b <- hide 2345678
  pure (whnfIO (xcAddI32 a b), show <$> xcAddI32 a b)
row "inc_i64" _ = do
  !first <- hide (bit 53)
  let chain loops = void (turns (fromIntegral loops) first (\_ x -> xcIncI64 x))
  pure (toBenchmarkable chain, show <$> xcIncI64 first)
row "str_len" size = do
  text <- textOf size
  let len = withCString text xcStrLen
  pure (whnfIO len, show <$> len)
row "point_add" _ = do
  !a <- Point <$> hide 1 <*> hide 2
  !b <- Point <$> hide 3 <*> hide 4
  let text (Point x y) = whole x ++ "," ++ whole y
  pure (whnfIO (addPoints a b), text <$> addPoints a b)
row "sum_f64" size = do
  values <- doublesOf size id
  !count <- hide (fromIntegral size)
  let total = withStorableArray values (`xcSumF64` count)
  pure (whnfIO total, whole <$> total)
row "parse_ok" _ = do
  text <- hide "123456789012"
  pure (whnfIO (parse text), show <$> parse text)
row name _ = fail ("no row " ++ name)

-- | Samples shorter than this are left out: criterion begins with one call.
shortestS :: Double
shortestS = 0.001

-- | Nanoseconds of a call in each sample.
samples :: Double -> Benchmarkable -> IO [Double]
samples seconds benchmark = do
  (measured, _) <- runBenchmark benchmark seconds
  let long = Vector.filter ((>= shortestS) . measTime) measured
      perCall one = 1e9 * measTime one / fromIntegral (measIters one)
  pure (map perCall (Vector.toList long))

answer :: Double -> String -> IO String
answer seconds word = do
  let (name, size) = drop 1 <$> break (== ':') word
  (benchmark, call) <- row name (read size)
  value <- call
  ns <- samples seconds benchmark
  pure . concat $
    [ "{\"case\":", show name, ",\"size\":", size, ",\"ns\":[", intercalate "," (map show ns)
    , "],\"value\":", show value, "}\n" ]

main :: IO ()
main = do
  setForeignEncoding utf8
  initializeTime
  rows <- words <$> getEnv "XC_ROWS"
  seconds <- maybe 1 read <$> lookupEnv "XC_SECONDS"
  answers <- mapM (answer seconds) rows
  path <- getEnv "XC_WITNESS"
  writeFile path (concat answers)
