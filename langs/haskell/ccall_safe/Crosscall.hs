{-# LANGUAGE CApiFFI, CPP #-}
#include "convention.h"

-- | libcrosscall, declared by hand. All imports are of IO: a pure one would be called once, and not in every
-- turn of a loop.
module Crosscall where

import Control.Exception (Exception (displayException), throwIO)
import Control.Monad (when)
import Data.Array.Unboxed (UArray, listArray, (!))
import Data.Int (Int32, Int64)
import Data.Word (Word32, Word8)
import Foreign.C.String (CString, peekCString)
import Foreign.C.Types (CSize (..))
import Foreign.ForeignPtr (FinalizerPtr)
import Foreign.Ptr (FunPtr, Ptr, nullPtr)
import Foreign.Storable (Storable (..))

-- | A failure of the library: its status and its message.
data CrosscallError = CrosscallError Int32 String
  deriving (Show)

instance Exception CrosscallError where
  displayException (CrosscallError _ message) = message

errParse, errCapacity, errMemory :: Int32
errParse = 2
errCapacity = 4
errMemory = 5

-- | Throws the calling thread's last failure.
throwLast :: Int32 -> IO a
throwLast status = xcLastError >>= peekCString >>= throwIO . CrosscallError status

check :: Int32 -> IO ()
check status = when (status /= 0) (throwLast status)
{-# INLINE check #-}

orMemory :: Ptr a -> IO (Ptr a)
orMemory p = if p == nullPtr then throwLast errMemory else pure p
{-# INLINE orMemory #-}

foreign import CALL "crosscall.h xc_abi_version" xcAbiVersion :: IO Word32
foreign import CALL "crosscall.h xc_last_error" xcLastError :: IO CString

foreign import CALL "crosscall.h xc_noop" xcNoop :: IO ()
foreign import CALL "crosscall.h xc_add_i32" xcAddI32 :: Int32 -> Int32 -> IO Int32
foreign import CALL "crosscall.h xc_inc_i64" xcIncI64 :: Int64 -> IO Int64
foreign import CALL "crosscall.h xc_sum2_i64" xcSum2I64 :: Int64 -> Int64 -> IO Int64
foreign import CALL "crosscall.h xc_sum4_i64" xcSum4I64
  :: Int64 -> Int64 -> Int64 -> Int64 -> IO Int64
foreign import CALL "crosscall.h xc_sum6_i64" xcSum6I64
  :: Int64 -> Int64 -> Int64 -> Int64 -> Int64 -> Int64 -> IO Int64
foreign import CALL "crosscall.h xc_sum8_i64" xcSum8I64
  :: Int64 -> Int64 -> Int64 -> Int64 -> Int64 -> Int64 -> Int64 -> Int64 -> IO Int64
foreign import CALL "crosscall.h xc_sum12_i64" xcSum12I64
  :: Int64 -> Int64 -> Int64 -> Int64 -> Int64 -> Int64
  -> Int64 -> Int64 -> Int64 -> Int64 -> Int64 -> Int64 -> IO Int64
foreign import CALL "crosscall.h xc_sum8_f64" xcSum8F64
  :: Double -> Double -> Double -> Double -> Double -> Double -> Double -> Double -> IO Double

foreign import CALL "crosscall.h xc_str_len" xcStrLen :: CString -> IO Int64
foreign import CALL "crosscall.h xc_str_upper" xcStrUpper :: CString -> IO CString
foreign import CALL "crosscall.h xc_str_free" xcStrFree :: CString -> IO ()
foreign import CALL "crosscall.h xc_str_copy" xcStrCopy :: CString -> CSize -> CString -> IO Int64

data Person = Person !CString !Int64 !Int32

instance Storable Person where
  sizeOf _ = 24
  alignment _ = 8
  peek p = Person <$> peekByteOff p 0 <*> peekByteOff p 8 <*> peekByteOff p 16
  poke p (Person name number age) = do
    pokeByteOff p 0 name
    pokeByteOff p 8 number
    pokeByteOff p 16 age

foreign import CALL "crosscall.h xc_person_json" xcPersonJson :: Ptr Person -> IO CString

foreign import CALL "crosscall.h xc_sum_f64" xcSumF64 :: Ptr Double -> CSize -> IO Double
foreign import CALL "crosscall.h xc_scale_f64" xcScaleF64 :: Ptr Double -> CSize -> Double -> IO Int32

data Point = Point !Double !Double

instance Storable Point where
  sizeOf _ = 16
  alignment _ = 8
  peek p = Point <$> peekByteOff p 0 <*> peekByteOff p 8
  poke p (Point x y) = pokeByteOff p 0 x >> pokeByteOff p 8 y

-- | 16 doubles, from 0 to 15.
newtype Mat4 = Mat4 (UArray Int Double)

instance Storable Mat4 where
  sizeOf _ = 128
  alignment _ = 8
  peek p = do
    elements <- mapM (\i -> peekByteOff p (8 * i)) [0 .. 15]
    pure $! Mat4 $! listArray (0, 15) elements
  poke p (Mat4 elements) = mapM_ (\i -> pokeByteOff p (8 * i) (elements ! i)) [0 .. 15]

foreign import CALL "crosscall.h xc_point_dist" xcPointDist :: Ptr Point -> Ptr Point -> IO Double
foreign import CALL "structs.h crosscall_point_add" crosscallPointAdd
  :: Ptr Point -> Ptr Point -> Ptr Point -> IO ()
foreign import CALL "structs.h crosscall_mat4_scale" crosscallMat4Scale
  :: Ptr Mat4 -> Double -> Ptr Mat4 -> IO ()

type Map = Int64 -> Ptr () -> IO Int64
type Compare = Int32 -> Int32 -> Ptr () -> IO Int32
type Sink = Int32 -> CString -> Ptr () -> IO ()

foreign import ccall "wrapper" makeMap :: Map -> IO (FunPtr Map)
foreign import ccall "wrapper" makeCompare :: Compare -> IO (FunPtr Compare)
foreign import ccall "wrapper" makeSink :: Sink -> IO (FunPtr Sink)

-- What calls back must be safe.
foreign import ccall safe "crosscall.h xc_apply_i64" xcApplyI64
  :: FunPtr Map -> Ptr () -> Int64 -> CSize -> IO Int64
foreign import ccall safe "crosscall.h xc_sort_i32" xcSortI32
  :: Ptr Int32 -> Ptr Int32 -> CSize -> FunPtr Compare -> Ptr () -> IO Int32
foreign import ccall safe "crosscall.h xc_log_message" xcLogMessage
  :: FunPtr Sink -> Ptr () -> Int32 -> IO Int32

data Counter

foreign import CALL "crosscall.h xc_counter_new" xcCounterNew :: Int64 -> IO (Ptr Counter)
foreign import CALL "crosscall.h xc_counter_add" xcCounterAdd :: Ptr Counter -> Int64 -> IO Int64
foreign import CALL "crosscall.h xc_counter_free" xcCounterFree :: Ptr Counter -> IO ()
foreign import ccall "crosscall.h &xc_counter_free" xcCounterFinalizer :: FinalizerPtr Counter

foreign import CALL "crosscall.h xc_buffer_new" xcBufferNew :: CSize -> IO (Ptr Word8)
foreign import CALL "crosscall.h xc_buffer_free" xcBufferFree :: Ptr Word8 -> IO ()

foreign import CALL "crosscall.h xc_parse_i64" xcParseI64 :: CString -> Ptr Int64 -> IO Int32

foreign import CALL "crosscall.h xc_work" xcWork :: Int64 -> IO Int64
foreign import CALL "crosscall.h xc_sha256" xcSha256 :: Ptr Word8 -> CSize -> Ptr Word8 -> IO Int32
foreign import CALL "crosscall.h xc_matmul_f64" xcMatmulF64
  :: Ptr Double -> Ptr Double -> Ptr Double -> CSize -> IO Int32

foreign import CALL "crosscall.h xc_add_batch" xcAddBatch
  :: Ptr Int32 -> Ptr Int32 -> Ptr Int32 -> CSize -> IO Int32
