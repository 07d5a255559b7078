{-# LANGUAGE BangPatterns #-}

-- | Many additions by one call.
module Batch where

import Data.Array.MArray (readArray)
import Data.Array.Storable (withStorableArray)

import Crosscall
import Inputs
import Sample

-- case: add_batch
addBatch :: Case
addBatch size loops = do
  a <- int32sOf size id
  b <- int32sOf size (* 2)
  sums <- int32sOf size (const 0)
  !count <- hide (fromIntegral size)
  let add =
        withStorableArray a $ \pa -> withStorableArray b $ \pb ->
          withStorableArray sums $ \p -> xcAddBatch pa pb p count >>= check
  timed (turns loops () (\_ _ -> add)) (\_ -> show <$> readArray sums (size - 1))
-- end of cases
