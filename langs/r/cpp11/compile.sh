# Compiles the package that register.R made, as one: sh compile.sh OUT INCLUDE KIT COMPILER…
out=$1 include=$2 kit=$3
shift 3
cpp11=$(Rscript --vanilla -e 'cat(system.file("include", package = "cpp11"))') || exit 1
# -Wno-attributes: [[cpp11::register]] is none that a compiler knows. -Wno-cast-function-type: the table of
# routines that cpp11 writes casts as the manual of R does.
for source in arrays batch callbacks calls cpp11 errors handles strings structs work; do
    echo "#include \"$source.cpp\""
done > "$out/package/src/all.cpp"
exec sh "$kit/library.sh" compile "$@" -std=c++17 -O2 -Wall -Wextra -Werror -Wno-attributes \
    -Wno-cast-function-type -isystem "$cpp11" -I"$include" -c -o "$out/crosscall.o" "$out/package/src/all.cpp"
