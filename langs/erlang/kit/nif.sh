# Compiles and links a NIF library as erl_nif's documentation asks: position independent and shared, with
# the erl_nif.h of the Erlang that will load it.
#
#     sh nif.sh                      says which erl_nif.h there is, or fails
#     sh nif.sh compile COMPILER FLAG…
#     sh nif.sh link COMPILER FLAG…
root=$(erl -noinput -boot no_dot_erlang -eval 'io:put_chars(code:root_dir()), halt().') || exit 1
if [ ! -f "$root/usr/include/erl_nif.h" ]; then
    echo "no erl_nif.h in $root/usr/include: install the headers of this Erlang (erlang-dev)" >&2
    exit 1
fi
verb=$1
[ $# -gt 0 ] && shift
case "$verb" in
"")
    sed -n 's/^#define ERL_NIF_M[AI][JN]OR_VERSION *//p' "$root/usr/include/erl_nif.h" |
        paste -sd. - | sed 's/^/erl_nif.h /'
    ;;
compile) exec "$@" -fPIC -isystem "$root/usr/include" ;;
link)
    # The functions of erl_nif.h are found when the library is loaded, which macOS's linker wants to be told.
    if [ "$(uname)" = Darwin ]; then
        exec "$@" -bundle -undefined dynamic_lookup
    fi
    exec "$@" -shared
    ;;
esac
