#!/bin/sh
# Links attempts.ml with the stubs that were built, and starts it. What a sanitizer preloads is for it alone.
set -eu
tests=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$tests/attempts.ml" "$folder"
(
    unset LD_PRELOAD
    cd "$folder"
    ocamlfind ocamlopt -thread -package threads.posix -linkpkg -cc "$CC" -w +a-4-9-40..42-44-45-70 \
        -warn-error +a -I "$CROSSCALL_OUT" -ccopt "-L'$CROSSCALL_LIB'" -cclib -lcrosscall -o attempts \
        "$CROSSCALL_OUT/crosscall.cmx" attempts.ml "$CROSSCALL_OUT"/*.c.o
)
"$folder/attempts"
