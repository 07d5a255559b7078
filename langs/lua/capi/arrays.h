/* Arrays as tables of numbers, what Lua has for them: copied into memory that the call has for itself, and
 * back where C wrote.
 *
 * lua_geti and lua_seti honour metamethods, and yet lua_rawgeti and lua_rawseti take longer.
 */
#ifndef ARRAYS_H
#define ARRAYS_H

#include "headers.h"

#include <stdint.h>

/* Memory of an array until the C function returns: on its stack if it is little, else a userdata that
 * Lua closes. https://www.lua.org/manual/5.4/manual.html#luaL_buffinitsize */
typedef luaL_Buffer Memory;

static void *reserve(lua_State *L, Memory *memory, size_t count, size_t size) {
    return luaL_buffinitsize(L, memory, (count > 0 ? count : 1) * size);
}

/* A table with holes may have a border of up to 2^63, of which no size in bytes can be taken. */
static size_t check_count(lua_State *L, int argument) {
    luaL_checktype(L, argument, LUA_TTABLE);
    size_t count = lua_rawlen(L, argument);
    luaL_argcheck(L, count <= INT32_MAX, argument, "too many elements");
    return count;
}

/* The elements of an array, and how many they are. */
static double *read_doubles(lua_State *L, int argument, size_t *count, Memory *memory) {
    *count = check_count(L, argument);
    double *values = reserve(L, memory, *count, sizeof *values);
    for (size_t i = 0; i < *count; i++) {
        int is_number;
        lua_geti(L, argument, (lua_Integer)i + 1);
        values[i] = lua_tonumberx(L, -1, &is_number);
        luaL_argcheck(L, is_number, argument, "not an array of numbers");
        lua_pop(L, 1);
    }
    return values;
}

static int32_t *read_int32s(lua_State *L, int argument, size_t *count, Memory *memory) {
    *count = check_count(L, argument);
    int32_t *values = reserve(L, memory, *count, sizeof *values);
    for (size_t i = 0; i < *count; i++) {
        int is_integer;
        lua_geti(L, argument, (lua_Integer)i + 1);
        lua_Integer value = lua_tointegerx(L, -1, &is_integer);
        luaL_argcheck(L, is_integer && value >= INT32_MIN && value <= INT32_MAX, argument,
                      "not an array of int32");
        values[i] = (int32_t)value;
        lua_pop(L, 1);
    }
    return values;
}

/* Where C may write count elements of an array. */
static double *room_for_doubles(lua_State *L, int argument, size_t count, Memory *memory) {
    luaL_checktype(L, argument, LUA_TTABLE);
    return reserve(L, memory, count, sizeof(double));
}

static int32_t *room_for_int32s(lua_State *L, int argument, size_t count, Memory *memory) {
    luaL_checktype(L, argument, LUA_TTABLE);
    return reserve(L, memory, count, sizeof(int32_t));
}

/* Brings to the array what C wrote. */
static void write_doubles(lua_State *L, int argument, const double *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        lua_pushnumber(L, values[i]);
        lua_seti(L, argument, (lua_Integer)i + 1);
    }
}

static void write_int32s(lua_State *L, int argument, const int32_t *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        lua_pushinteger(L, values[i]);
        lua_seti(L, argument, (lua_Integer)i + 1);
    }
}

/* Adds to the module, on top of the stack, what makes arrays. */
static void add_arrays(lua_State *L) {
    (void)L; /* Lua makes tables */
}

#endif
