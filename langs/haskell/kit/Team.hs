-- | Threads that wait for each other, so that the clock sees their work and not their start.
module Team (together) where

import Control.Concurrent (forkIO)
import Control.Concurrent.MVar
import Control.Exception (SomeException, throwIO, try)
import Control.Monad (forM, forM_, when)

import Sample (Sample, timed)

-- | Beyond what is ever measured: each may take a thread of the system's while it is in C.
most :: Int
most = 1024

-- | Lets so many threads do the work at the same time; the value is that of one.
together :: Show a => Int -> IO a -> IO Sample
together size work = do
  when (size < 1 || size > most) $ fail ("threads must be 1 to " ++ show most)
  gate <- newEmptyMVar
  team <- forM [1 .. size] $ \_ -> do
    here <- newEmptyMVar
    done <- newEmptyMVar
    _ <- forkIO (putMVar here () >> readMVar gate >> try work >>= putMVar done)
    pure (here, done)
  forM_ team (takeMVar . fst)
  timed (putMVar gate () >> mapM (takeMVar . snd) team) (fmap (show . last) . mapM orThrow)

orThrow :: Either SomeException a -> IO a
orThrow = either throwIO pure
