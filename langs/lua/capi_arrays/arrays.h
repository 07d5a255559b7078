/* Arrays as userdata that hold C's numbers, as in https://www.lua.org/pil/28.1.html: C gets a pointer to
 * them.
 */
#ifndef ARRAYS_H
#define ARRAYS_H

#include "headers.h"

#include <stdint.h>
#include <string.h>

#define DOUBLES "crosscall.doubles"
#define INT32S "crosscall.int32s"

typedef char Memory; /* none is needed */

static void *check_array(lua_State *L, int argument, const char *type, size_t size, size_t *count) {
    void *values = luaL_checkudata(L, argument, type);
    *count = lua_rawlen(L, argument) / size;
    return values;
}

/* The elements of an array, and how many they are. */
static double *read_doubles(lua_State *L, int argument, size_t *count, Memory *memory) {
    (void)memory;
    return check_array(L, argument, DOUBLES, sizeof(double), count);
}

static int32_t *read_int32s(lua_State *L, int argument, size_t *count, Memory *memory) {
    (void)memory;
    return check_array(L, argument, INT32S, sizeof(int32_t), count);
}

/* Where C may write count elements of an array. */
static double *room_for_doubles(lua_State *L, int argument, size_t count, Memory *memory) {
    size_t has;
    double *values = read_doubles(L, argument, &has, memory);
    luaL_argcheck(L, has >= count, argument, "too few elements");
    return values;
}

static int32_t *room_for_int32s(lua_State *L, int argument, size_t count, Memory *memory) {
    size_t has;
    int32_t *values = read_int32s(L, argument, &has, memory);
    luaL_argcheck(L, has >= count, argument, "too few elements");
    return values;
}

/* What C wrote is in the array already. */
static void write_doubles(lua_State *L, int argument, const double *values, size_t count) {
    (void)L, (void)argument, (void)values, (void)count;
}

static void write_int32s(lua_State *L, int argument, const int32_t *values, size_t count) {
    (void)L, (void)argument, (void)values, (void)count;
}

/* The place of array[i], which counts from 1. */
static size_t check_place(lua_State *L, size_t count) {
    lua_Integer i = luaL_checkinteger(L, 2);
    luaL_argcheck(L, i >= 1 && (size_t)i <= count, 2, "outside of the array");
    return (size_t)i - 1;
}

static int doubles_index(lua_State *L) {
    size_t count;
    const double *values = check_array(L, 1, DOUBLES, sizeof *values, &count);
    lua_pushnumber(L, values[check_place(L, count)]);
    return 1;
}

static int doubles_newindex(lua_State *L) {
    size_t count;
    double *values = check_array(L, 1, DOUBLES, sizeof *values, &count);
    values[check_place(L, count)] = luaL_checknumber(L, 3);
    return 0;
}

static int doubles_len(lua_State *L) {
    size_t count;
    check_array(L, 1, DOUBLES, sizeof(double), &count);
    lua_pushinteger(L, (lua_Integer)count);
    return 1;
}

static int int32s_index(lua_State *L) {
    size_t count;
    const int32_t *values = check_array(L, 1, INT32S, sizeof *values, &count);
    lua_pushinteger(L, values[check_place(L, count)]);
    return 1;
}

static int int32s_newindex(lua_State *L) {
    size_t count;
    int32_t *values = check_array(L, 1, INT32S, sizeof *values, &count);
    values[check_place(L, count)] = check_int32(L, 3);
    return 0;
}

static int int32s_len(lua_State *L) {
    size_t count;
    check_array(L, 1, INT32S, sizeof(int32_t), &count);
    lua_pushinteger(L, (lua_Integer)count);
    return 1;
}

/* A new array of zeros. */
static int new_array(lua_State *L, const char *type, size_t size) {
    size_t count = check_size(L, 1);
    luaL_argcheck(L, count <= INT32_MAX, 1, "too many elements");
    memset(new_object(L, count * size, type), 0, count * size);
    return 1;
}

static int doubles_new(lua_State *L) {
    return new_array(L, DOUBLES, sizeof(double));
}

static int int32s_new(lua_State *L) {
    return new_array(L, INT32S, sizeof(int32_t));
}

/* Adds to the module, on top of the stack, what makes arrays. */
static void add_arrays(lua_State *L) {
    static const luaL_Reg doubles_methods[] = {{"__index", doubles_index},
                                               {"__newindex", doubles_newindex},
                                               {"__len", doubles_len},
                                               {NULL, NULL}};
    static const luaL_Reg int32s_methods[] = {{"__index", int32s_index},
                                              {"__newindex", int32s_newindex},
                                              {"__len", int32s_len},
                                              {NULL, NULL}};
    static const luaL_Reg makers[] = {
        {"doubles", doubles_new}, {"int32s", int32s_new}, {NULL, NULL}};
    add_methods(L, DOUBLES, doubles_methods);
    add_methods(L, INT32S, int32s_methods);
    add_functions(L, makers);
}

#endif
