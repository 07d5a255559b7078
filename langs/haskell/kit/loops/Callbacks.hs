{-# LANGUAGE BangPatterns #-}

-- | C that calls back.
module Callbacks where

import Control.Exception (bracket)
import Data.Array.MArray (readArray)
import Data.Array.Storable (withStorableArray)
import Data.IORef
import Data.Int (Int32)
import Foreign.C.String (peekCString)
import Foreign.Ptr (FunPtr, freeHaskellFunPtr, nullPtr)
import Foreign.StablePtr

import Crosscall
import Inputs
import Sample

-- | A Haskell function that C can call, for as long as the action lasts.
callable :: IO (FunPtr a) -> (FunPtr a -> IO b) -> IO b
callable make = bracket make freeHaskellFunPtr

-- case: apply_i64
applyI64 :: Case
applyI64 size loops = do
  !first <- hide (2 ^ (53 :: Int))
  !count <- hide (fromIntegral size)
  callable (makeMap (\x _ -> pure (x + 1))) $ \next ->
    timed (turns loops 0 (\_ _ -> xcApplyI64 next nullPtr first count)) (pure . show)

-- case: sort_i32
sortI32 :: Case
sortI32 size loops = do
  input <- int32sOf size (\i -> i * 7919 `mod` size)
  output <- int32sOf size (const 0)
  !count <- hide (fromIntegral size)
  let sorted compare' =
        withStorableArray input $ \from -> withStorableArray output $ \to ->
          xcSortI32 from to count compare' nullPtr >>= check
  callable (makeCompare (\a b _ -> pure (order (compare a b)))) $ \compare' ->
    timed (turns loops () (\_ _ -> sorted compare')) $ \_ -> do
      picked <- mapM (readArray output) [0, size `div` 2, size - 1]
      pure (init (tail (show picked)))

order :: Ordering -> Int32
order LT = -1
order EQ = 0
order GT = 1

-- case: log_message
-- | What user data leads to.
data Log = Log {number :: Int, lastMessage :: IORef (Int32, String)}

logMessage :: Case
logMessage _ loops = do
  !level <- hide 2
  sunk <- Log <$> hide 7 <*> newIORef (0, "")
  let sink level' message user = do
        text <- peekCString message
        target <- deRefStablePtr (castPtrToStablePtr user)
        level' `seq` writeIORef (lastMessage target) (level', text)
  bracket (newStablePtr sunk) freeStablePtr $ \user -> callable (makeSink sink) $ \sink' -> do
    let message = xcLogMessage sink' (castStablePtrToPtr user) level >>= check
    timed (turns loops () (\_ _ -> message)) $ \_ -> do
      (lastLevel, text) <- readIORef (lastMessage sunk)
      pure (show lastLevel ++ "|" ++ text ++ "|" ++ show (number sunk))
-- end of cases
