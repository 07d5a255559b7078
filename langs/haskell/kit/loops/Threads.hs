{-# LANGUAGE BangPatterns #-}

-- | Calls from several threads at once.
module Threads where

import Crosscall
import Inputs
import Sample
import Team

-- case: parallel_work
parallelWork :: Case
parallelWork size loops = do
  !steps <- hide 10000
  together size (turns loops 0 (\_ _ -> xcWork steps))
-- end of cases
