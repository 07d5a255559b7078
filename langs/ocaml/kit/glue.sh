# Compiles C against OCaml's headers, with the flags that ocamlfind's compiler itself was built for.
# Usage: glue.sh OBJECT SOURCE INCLUDE CC...
set -eu
object=$1 source=$2 include=$3
shift 3
"$@" -std=gnu11 -O2 -fPIC -Wall -Wextra -Werror -fno-strict-aliasing -fwrapv \
    -I"$include" -I"$(ocamlfind ocamlc -where)" -c -o "$object" "$source"
