-- | The inputs that several cases have: langs/README.md, native/cases.toml.
module Inputs (hide, textOf, textsOf, doublesOf, int32sOf, bytesOf, square) where

import Control.DeepSeq (NFData, force)
import Control.Exception (evaluate)
import Control.Monad (when)
import Data.Array (Array, listArray)
import Data.Array.MArray (newListArray)
import Data.Array.Storable (StorableArray)
import qualified Data.ByteString as ByteString
import Data.Int (Int32)

-- | A value, made, that the compiler knows nothing about.
hide :: NFData a => a -> IO a
hide = evaluate . force
{-# NOINLINE hide #-}

-- | Beyond what is ever asked, and well within memory: a character of a String takes 40 bytes.
longest :: Int
longest = 1000000

-- | @size@ bytes of UTF-8: letters from the given one on, behind a euro sign where the size is odd.
text :: Int -> Int -> String
text letter size
  | odd size && size >= 3 = '€' : take (size - 3) letters
  | otherwise = take size letters
  where
    letters = drop letter (cycle ['a' .. 'z'])

refuseBeyond :: Int -> Int -> IO ()
refuseBeyond most size = when (size > most) $ fail ("sizes go to " ++ show most)

textOf :: Int -> IO String
textOf size = refuseBeyond longest size >> hide (text 0 size)

-- | Four texts, to be taken by turns.
textsOf :: Int -> IO (Array Int String)
textsOf size = do
  refuseBeyond longest size
  hide (listArray (0, 3) [text letter size | letter <- [0 .. 3]])

mostElements :: Int
mostElements = 50000000

doublesOf :: Int -> (Int -> Int) -> IO (StorableArray Int Double)
doublesOf size element = do
  refuseBeyond mostElements size
  newListArray (0, size - 1) (map (fromIntegral . element) [0 .. size - 1])

int32sOf :: Int -> (Int -> Int) -> IO (StorableArray Int Int32)
int32sOf size element = do
  refuseBeyond mostElements size
  newListArray (0, size - 1) (map (fromIntegral . element) [0 .. size - 1])

bytesOf :: Int -> IO ByteString.ByteString
bytesOf size = do
  refuseBeyond mostElements size
  hide (fst (ByteString.unfoldrN size (\i -> Just (fromIntegral (i `mod` 251 :: Int), i + 1)) 0))

square :: Int -> IO Int
square rows = refuseBeyond 7000 rows >> pure (rows * rows)
