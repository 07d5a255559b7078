# Links a worker by the C compiler that is named, with the pad in front of all objects.
# Usage: link.sh WORKER PAD OUT PACKAGES LIB CC...
# LIB is the folder of libcrosscall, or "" for a worker that loads it by itself.
set -eu
worker=$1 pad=$2 out=$3 packages=$4 lib=$5
shift 5
compiler=$*
set -- "$out"/*.c.o
if [ -n "$lib" ]; then
    set -- "$@" -ccopt "-L'$lib'" -cclib -lcrosscall
fi
ocamlfind ocamlopt -thread -package "$packages" -linkpkg -cc "$compiler" -ccopt "'$pad'" -o "$worker" \
    "$out/worker.cmxa" "$@"
