{-# LANGUAGE BangPatterns #-}

-- | Structs, by pointer and by value.
module Structs where

import Data.Array.Unboxed (elems, listArray)
import Foreign.Marshal (alloca, with)
import Foreign.Storable (peek)

import Crosscall
import Inputs
import Sample

-- case: point_dist
pointDist :: Case
pointDist _ loops = do
  !a <- Point <$> hide 1 <*> hide 2
  !b <- Point <$> hide 4 <*> hide 6
  timed
    (turns loops 0 (\_ _ -> with a (with b . xcPointDist)))
    (pure . whole)

-- case: point_add
-- | By pointers: Haskell's foreign function interface passes no struct by value.
addPoints :: Point -> Point -> IO Point
addPoints a b =
  with a $ \pa -> with b $ \pb -> alloca $ \sum' -> do
    crosscallPointAdd pa pb sum'
    peek sum'

pointAdd :: Case
pointAdd _ loops = do
  !a <- Point <$> hide 1 <*> hide 2
  !b <- Point <$> hide 3 <*> hide 4
  timed
    (turns loops (Point 0 0) (\_ _ -> addPoints a b))
    (\(Point x y) -> pure (whole x ++ "," ++ whole y))

-- case: mat4_scale
scaleMat4 :: Mat4 -> Double -> IO Mat4
scaleMat4 matrix factor =
  with matrix $ \p -> alloca $ \scaled -> do
    crosscallMat4Scale p factor scaled
    peek scaled

mat4Scale :: Case
mat4Scale _ loops = do
  !elements <- hide [0 .. 15]
  !factor <- hide 2
  let !matrix = Mat4 (listArray (0, 15) elements)
  timed
    (turns loops matrix (\_ _ -> scaleMat4 matrix factor))
    (\(Mat4 scaled) -> pure (whole (sum (elems scaled))))
-- end of cases
