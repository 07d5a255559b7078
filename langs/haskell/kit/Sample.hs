{-# LANGUAGE BangPatterns #-}

-- | What one request brings, and the loop that every case stands in.
module Sample (Sample (..), Case, turns, timed, whole) where

import Data.Word (Word64)
import GHC.Clock (getMonotonicTimeNSec)

data Sample = Sample
  { elapsedNs :: !Word64
  , value :: String -- ^ the last result; it becomes a text after the clock
  }

-- | From a size and a number of loops.
type Case = Int -> Int -> IO Sample

-- | So many turns from 0 on, each given its number and the result of the one before. It is inlined, and
-- GHC makes a loop of its own out of each use, with the result unboxed.
turns :: Int -> a -> (Int -> a -> IO a) -> IO a
turns loops first body = go 0 first
  where
    go i !r
      | i == loops = pure r
      | otherwise = body i r >>= go (i + 1)
{-# INLINE turns #-}

-- | The time that an action takes, and its result as text.
timed :: IO a -> (a -> IO String) -> IO Sample
timed action toText = do
  start <- getMonotonicTimeNSec
  r <- action
  end <- getMonotonicTimeNSec
  Sample (end - start) <$> toText r
{-# INLINE timed #-}

-- | A double that is a whole number.
whole :: Double -> String
whole = show . (truncate :: Double -> Integer)
