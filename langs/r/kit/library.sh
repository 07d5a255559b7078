# Compiles and links a library that R loads: position independent and shared, with the headers of the R that
# will load it. R CMD SHLIB does the same, by a make and with its own choice of a compiler.
#
#     sh library.sh                      says which headers there are, or fails
#     sh library.sh compile COMPILER FLAG…
#     sh library.sh link COMPILER FLAG…
headers=$(Rscript --vanilla -e 'cat(R.home("include"))') || exit 1
if [ ! -f "$headers/Rinternals.h" ]; then
    echo "no Rinternals.h in $headers: install the headers of this R" >&2
    exit 1
fi
verb=$1
[ $# -gt 0 ] && shift
case "$verb" in
"")
    sed -n 's/^#define R_M[AI][JN]OR *"\(.*\)"/\1/p' "$headers/Rversion.h" |
        paste -sd. - | sed 's/^/Rinternals.h /'
    ;;
compile) exec "$@" -fPIC -isystem "$headers" ;;
link)
    # R's functions are found when the library is loaded, which macOS's linker wants to be told.
    if [ "$(uname)" = Darwin ]; then
        exec "$@" -bundle -undefined dynamic_lookup
    fi
    exec "$@" -shared
    ;;
esac
