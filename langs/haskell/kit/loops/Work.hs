{-# LANGUAGE BangPatterns #-}

-- | Work that takes far longer than the call.
module Work where

import Data.Array.MArray (getElems)
import Data.Array.Storable (withStorableArray)
import Data.ByteString.Unsafe (unsafeUseAsCStringLen)
import Data.Word (Word8)
import Foreign.Marshal (allocaBytes, peekArray)
import Foreign.Ptr (castPtr)
import Text.Printf (printf)

import Crosscall
import Inputs
import Sample

-- case: work
work :: Case
work size loops = do
  !steps <- hide (fromIntegral size)
  timed (turns loops 0 (\_ _ -> xcWork steps)) (pure . show)

-- case: sha256
sha256 :: Case
sha256 size loops = do
  bytes <- bytesOf size
  allocaBytes 32 $ \digest -> do
    let hash = unsafeUseAsCStringLen bytes $ \(p, count) ->
          xcSha256 (castPtr p) (fromIntegral count) digest >>= check
    timed (turns loops () (\_ _ -> hash)) $ \_ ->
      concatMap (printf "%02x" :: Word8 -> String) <$> peekArray 32 digest

-- case: matmul_f64
matmulF64 :: Case
matmulF64 size loops = do
  elements <- square size
  a <- doublesOf elements (`mod` 7)
  b <- doublesOf elements (`mod` 5)
  result <- doublesOf elements (const 0)
  !rows <- hide (fromIntegral size)
  let multiply =
        withStorableArray a $ \pa -> withStorableArray b $ \pb ->
          withStorableArray result $ \p -> xcMatmulF64 pa pb p rows >>= check
  timed (turns loops () (\_ _ -> multiply)) (\_ -> whole . sum <$> getElems result)
-- end of cases
