{-# LANGUAGE BangPatterns #-}

-- | Arrays of doubles.
module Arrays where

import Data.Array.MArray (readArray)
import Data.Array.Storable (withStorableArray)

import Crosscall
import Inputs
import Sample

-- case: sum_f64
sumF64 :: Case
sumF64 size loops = do
  values <- doublesOf size id
  !count <- hide (fromIntegral size)
  timed
    (turns loops 0 (\_ _ -> withStorableArray values (\p -> xcSumF64 p count)))
    (pure . whole)

-- case: scale_f64
scaleF64 :: Case
scaleF64 size loops = do
  values <- doublesOf size id
  !count <- hide (fromIntegral size)
  !factor <- hide (-1)
  timed
    (turns loops () (\_ _ -> withStorableArray values (\p -> xcScaleF64 p count factor) >>= check))
    (\_ -> whole <$> readArray values (size - 1))
-- end of cases
