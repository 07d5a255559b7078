# Compiles the kit's and the mechanism's OCaml into {out}/worker.cmxa, whose modules are all linked.
# Usage: compile.sh OUT KIT SRC PACKAGES
set -eu
out=$1 kit=$2 src=$3 packages=$4
cp "$kit"/*.ml "$src"/*.ml "$out"
cd "$out"
modules=$(ocamlfind ocamldep -sort ./*.ml)
# All warnings but those on style: fragile matches, labels, shadowed names, missing interfaces.
# shellcheck disable=SC2086  # a list of files
ocamlfind ocamlopt -thread -package "$packages" -w +a-4-9-40..42-44-45-70 -warn-error +a \
    -a -linkall -o worker.cmxa $modules
