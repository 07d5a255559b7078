/* Lua 5.4's headers: Debian keeps those of each version in a folder of its own, others do not. */
#if __has_include(<lua5.4/lua.h>)
#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#else
#include <lauxlib.h>
#include <lua.h>
#endif

#if LUA_VERSION_NUM != 504
#error "these are not the headers of Lua 5.4"
#endif
