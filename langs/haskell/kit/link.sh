# Links a worker, with the pad in front of all objects.
# Usage: link.sh WORKER PAD OUT LIB OPTIONS...
set -eu
worker=$1 pad=$2 out=$3 lib=$4
shift 4
ghc -o "$worker" "$pad" "$out"/*.o -L"$lib" -lcrosscall "$@" \
    -package base -package array -package bytestring -package deepseq
