/* What the files of this module share: errors, arguments, userdata, arrays.
 *
 * Functions have the module's metatables as upvalues: luaL_checkudata, which looks one up by its name
 * in the registry, takes 7 ns longer. https://www.lua.org/manual/5.4/manual.html#4.2
 * Texts come by luaL_checkstring, as in Lua's own libraries: no copy, and C sees them up to a NUL.
 * Failures of the library are raised as strings, its own message.
 */
#ifndef BINDING_H
#define BINDING_H

#include "headers.h"

#include "crosscall.h"

enum { POINT = 1, MAT4, COUNTER, BUFFER, TYPES = BUFFER }; /* metatables, as upvalues */

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

/* A userdata of this module's. */
static void *check_object(lua_State *L, int argument, int type) {
    void *object = lua_touserdata(L, argument);
    luaL_argexpected(L, object != NULL && lua_getmetatable(L, argument), argument, "userdata");
    luaL_argcheck(L, lua_rawequal(L, -1, lua_upvalueindex(type)), argument, "wrong userdata");
    lua_pop(L, 1);
    return object;
}

static void *new_object(lua_State *L, size_t size, int type) {
    void *object = lua_newuserdatauv(L, size, 0);
    lua_pushvalue(L, lua_upvalueindex(type));
    lua_setmetatable(L, -2);
    return object;
}

/* ---- arrays: tables of numbers, copied into memory that the call has for itself --------------
 *
 * lua_geti and lua_seti honour metamethods, and yet lua_rawgeti and lua_rawseti take longer. */

/* Memory for count elements until the C function returns: on its stack if it is little, else a
 * userdata that Lua closes. https://www.lua.org/manual/5.4/manual.html#luaL_buffinitsize */
static void *scratch(lua_State *L, luaL_Buffer *memory, size_t count, size_t size) {
    return luaL_buffinitsize(L, memory, (count > 0 ? count : 1) * size);
}

/* A table with holes may have a border of up to 2^63, of which no size in bytes can be taken. */
static size_t check_count(lua_State *L, int argument) {
    luaL_checktype(L, argument, LUA_TTABLE);
    size_t count = lua_rawlen(L, argument);
    luaL_argcheck(L, count <= INT32_MAX, argument, "too many elements");
    return count;
}

static size_t check_same_count(lua_State *L, int argument, size_t count) {
    luaL_argcheck(L, check_count(L, argument) == count, argument, "wrong number of elements");
    return count;
}

static void read_doubles(lua_State *L, int table, double *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        int is_number;
        lua_geti(L, table, (lua_Integer)i + 1);
        values[i] = lua_tonumberx(L, -1, &is_number);
        luaL_argcheck(L, is_number, table, "not an array of numbers");
        lua_pop(L, 1);
    }
}

static void write_doubles(lua_State *L, int table, const double *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        lua_pushnumber(L, values[i]);
        lua_seti(L, table, (lua_Integer)i + 1);
    }
}

static void read_int32s(lua_State *L, int table, int32_t *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        int is_integer;
        lua_geti(L, table, (lua_Integer)i + 1);
        lua_Integer value = lua_tointegerx(L, -1, &is_integer);
        luaL_argcheck(L, is_integer && value >= INT32_MIN && value <= INT32_MAX, table,
                      "not an array of int32");
        values[i] = (int32_t)value;
        lua_pop(L, 1);
    }
}

static void write_int32s(lua_State *L, int table, const int32_t *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        lua_pushinteger(L, values[i]);
        lua_seti(L, table, (lua_Integer)i + 1);
    }
}

#endif
