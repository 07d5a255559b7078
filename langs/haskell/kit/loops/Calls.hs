{-# LANGUAGE BangPatterns #-}

-- | Numbers in and out.
module Calls where

import Data.Bits (bit)

import Crosscall
import Inputs
import Sample

-- case: empty
-- GHC drops no loop, also an empty one.
empty :: Case
empty _ loops = timed (turns loops () (\_ _ -> pure ())) (\_ -> pure "0")

-- case: noop
noop :: Case
noop _ loops = timed (turns loops () (\_ _ -> xcNoop)) (\_ -> pure "0")

-- case: add_i32
addI32 :: Case
addI32 _ loops = do
  !a <- hide 1000000
  !b <- hide 2345678
  timed (turns loops 0 (\_ _ -> xcAddI32 a b)) (pure . show)

-- case: inc_i64
incI64 :: Case
incI64 _ loops = do
  !first <- hide (bit 53)
  timed (turns loops first (\_ x -> xcIncI64 x)) (pure . show)

-- case: sum2_i64
sum2I64 :: Case
sum2I64 _ loops = do
  !a <- hide (bit 40)
  !b <- hide (bit 41)
  timed (turns loops 0 (\_ _ -> xcSum2I64 a b)) (pure . show)

-- case: sum4_i64
sum4I64 :: Case
sum4I64 _ loops = do
  !a <- hide (bit 40)
  !b <- hide (bit 41)
  !c <- hide (bit 42)
  !d <- hide (bit 43)
  timed (turns loops 0 (\_ _ -> xcSum4I64 a b c d)) (pure . show)

-- case: sum6_i64
sum6I64 :: Case
sum6I64 _ loops = do
  !a <- hide (bit 40)
  !b <- hide (bit 41)
  !c <- hide (bit 42)
  !d <- hide (bit 43)
  !e <- hide (bit 44)
  !f <- hide (bit 45)
  timed (turns loops 0 (\_ _ -> xcSum6I64 a b c d e f)) (pure . show)

-- case: sum8_i64
sum8I64 :: Case
sum8I64 _ loops = do
  !a <- hide (bit 40)
  !b <- hide (bit 41)
  !c <- hide (bit 42)
  !d <- hide (bit 43)
  !e <- hide (bit 44)
  !f <- hide (bit 45)
  !g <- hide (bit 46)
  !h <- hide (bit 47)
  timed (turns loops 0 (\_ _ -> xcSum8I64 a b c d e f g h)) (pure . show)

-- case: sum12_i64
sum12I64 :: Case
sum12I64 _ loops = do
  !a <- hide (bit 40)
  !b <- hide (bit 41)
  !c <- hide (bit 42)
  !d <- hide (bit 43)
  !e <- hide (bit 44)
  !f <- hide (bit 45)
  !g <- hide (bit 46)
  !h <- hide (bit 47)
  !i <- hide (bit 48)
  !j <- hide (bit 49)
  !k <- hide (bit 50)
  !l <- hide (bit 51)
  timed (turns loops 0 (\_ _ -> xcSum12I64 a b c d e f g h i j k l)) (pure . show)

-- case: sum8_f64
sum8F64 :: Case
sum8F64 _ loops = do
  !a <- hide 1
  !b <- hide 2
  !c <- hide 4
  !d <- hide 8
  !e <- hide 16
  !f <- hide 32
  !g <- hide 64
  !h <- hide 128
  timed (turns loops 0 (\_ _ -> xcSum8F64 a b c d e f g h)) (pure . whole)

-- end of cases
