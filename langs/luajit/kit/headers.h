/* LuaJIT's headers, in the folder that Debian and LuaJIT's own make install keep them in, and what of Lua
 * 5.4's API sources that are made for both use beyond Lua 5.1's, which LuaJIT has.
 */
#if __has_include(<luajit-2.1/lua.h>)
#include <luajit-2.1/lauxlib.h>
#include <luajit-2.1/lua.h>
#include <luajit-2.1/luajit.h>
#else
#include <lauxlib.h>
#include <lua.h>
#include <luajit.h>
#endif

#ifndef HEADERS_H
#define HEADERS_H

#define luaL_checkversion(L) ((void)(L))
#define luaL_argexpected(L, condition, argument, type)                                             \
    luaL_argcheck(L, condition, argument, type " expected")
#define lua_newuserdatauv(L, size, values) lua_newuserdata(L, size)
#define lua_rawlen(L, index) lua_objlen(L, index)
#define lua_geti(L, index, key) lua_rawgeti(L, index, (int)(key))
#define lua_seti(L, index, key) lua_rawseti(L, index, (int)(key))

/* https://www.lua.org/manual/5.1/manual.html#luaL_prepbuffer */
static inline void *luaL_buffinitsize(lua_State *L, luaL_Buffer *buffer, size_t size) {
    if (size > LUAL_BUFFERSIZE) {
        return lua_newuserdata(L, size);
    }
    luaL_buffinit(L, buffer);
    return luaL_prepbuffer(buffer);
}

#endif
