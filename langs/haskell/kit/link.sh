# Links a program by the C compiler that is named, with the pad in front of all objects.
# Usage: link.sh PROGRAM PAD OUT LIB RUNTIME PACKAGES CC...
# RUNTIME is threaded or single.
set -eu
program=$1 pad=$2 out=$3 lib=$4 runtime=$5 packages=$6 compiler=$7
shift 7
options=$(printf ' -package %s' $packages)
for word in "$@"; do
    options="$options -optl$word"
done
if [ "$runtime" = threaded ]; then
    options="$options -threaded"
fi
# shellcheck disable=SC2086  # a list of options
ghc -pgml "$compiler" -o "$program" "$pad" "$out"/*.o -L"$lib" -lcrosscall $options
