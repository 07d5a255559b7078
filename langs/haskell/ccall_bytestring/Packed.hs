-- | Strings as ByteStrings of UTF-8, outside the clock.
module Packed (packed, allPacked, unpacked) where

import Data.Array (Array)
import Data.ByteString (ByteString, packCStringLen, useAsCStringLen)
import Foreign.C.String (peekCStringLen, withCStringLen)

import Inputs (hide)

-- | A ByteString that the compiler knows nothing about.
packed :: String -> IO ByteString
packed text = withCStringLen text packCStringLen >>= hide

allPacked :: Array Int String -> IO (Array Int ByteString)
allPacked texts = traverse packed texts >>= hide

unpacked :: ByteString -> IO String
unpacked bytes = useAsCStringLen bytes peekCStringLen
