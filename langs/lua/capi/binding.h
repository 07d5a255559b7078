/* What the files of this module share: errors and arguments; objects.h and arrays.h have the rest.
 *
 * Texts come by luaL_checkstring, as in Lua's own libraries: no copy, and C sees them up to a NUL.
 * Failures of the library are raised as strings, its own message.
 */
#ifndef BINDING_H
#define BINDING_H

#include "headers.h"

#include "crosscall.h"

static int fail(lua_State *L) {
    lua_pushstring(L, xc_last_error());
    return lua_error(L);
}

static void check(lua_State *L, xc_status status) {
    if (status != XC_OK) {
        fail(L);
    }
}

static int32_t check_int32(lua_State *L, int argument) {
    lua_Integer value = luaL_checkinteger(L, argument);
    luaL_argcheck(L, value >= INT32_MIN && value <= INT32_MAX, argument, "not an int32");
    return (int32_t)value;
}

static size_t check_size(lua_State *L, int argument) {
    lua_Integer value = luaL_checkinteger(L, argument);
    luaL_argcheck(L, value >= 0, argument, "negative");
    return (size_t)value;
}

#include "objects.h"

#include "arrays.h"

#endif
