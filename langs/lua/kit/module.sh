# Links a Lua module: sh module.sh COMPILER FLAG… The functions of Lua itself are found when it is
# loaded, which the linker of macOS wants to be told.
if [ "$(uname)" = Darwin ]; then
    exec "$@" -bundle -undefined dynamic_lookup
fi
exec "$@" -shared
