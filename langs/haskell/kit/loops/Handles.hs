{-# LANGUAGE BangPatterns #-}

-- | Objects that the library allocates.
module Handles where

import Control.Exception (bracket)
import Data.Int (Int64)
import Data.Word (Word8)
import Foreign.ForeignPtr (ForeignPtr, finalizeForeignPtr, newForeignPtr, withForeignPtr)
import Foreign.Ptr (Ptr)
import Foreign.Storable (peekElemOff)

import Crosscall
import Inputs
import Sample

-- | A counter, freed at the end of the action.
withCounter :: Int64 -> (Ptr Counter -> IO a) -> IO a
withCounter first = bracket (xcCounterNew first >>= orMemory) xcCounterFree
{-# INLINE withCounter #-}

-- case: counter_add
counterAdd :: Case
counterAdd _ loops = do
  !first <- hide 5
  !amount <- hide 3
  withCounter first $ \counter ->
    timed (turns loops 0 (\_ _ -> xcCounterAdd counter amount)) (pure . show)

-- case: counter_cycle
counterCycle :: Case
counterCycle _ loops = do
  !first <- hide 5
  !amount <- hide 3
  timed
    (turns loops 0 (\_ _ -> withCounter first (\counter -> xcCounterAdd counter amount)))
    (pure . show)

-- case: counter_guarded
-- | A counter that the collector frees if the program forgot.
guarded :: Int64 -> IO (ForeignPtr Counter)
guarded first = xcCounterNew first >>= orMemory >>= newForeignPtr xcCounterFinalizer

counterGuarded :: Case
counterGuarded _ loops = do
  !first <- hide 5
  !amount <- hide 3
  let life = bracket (guarded first) finalizeForeignPtr $ \counter ->
        withForeignPtr counter (\p -> xcCounterAdd p amount)
  timed (turns loops 0 (\_ _ -> life)) (pure . show)

-- case: buffer_adopt
data Ends = Ends !Word8 !Word8

bufferAdopt :: Case
bufferAdopt size loops = do
  !count <- hide (fromIntegral size)
  let adopt = bracket (xcBufferNew count >>= orMemory) xcBufferFree $ \bytes ->
        Ends <$> peekElemOff bytes 0 <*> peekElemOff bytes (size - 1)
  timed
    (turns loops (Ends 0 0) (\_ _ -> adopt))
    (\(Ends first end) -> pure (show first ++ "," ++ show end))
-- end of cases
