# Compiles the kit's and the mechanism's Haskell into objects in OUT, and links nothing.
# Usage: compile.sh OUT KIT SRC INCLUDE
set -eu
out=$1 kit=$2 src=$3 include=$4
# All warnings but those on style: lists of imports and exports, names that shadow, loops without a strategy.
ghc --make -no-link -O2 -Wall -Werror -Wno-missing-export-lists -outputdir "$out" \
    -I"$src" -I"$include" -i"$src:$kit" "$src/Main.hs"
