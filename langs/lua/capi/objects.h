/* Userdata of this module's types, told apart by their metatables, which the registry has by their names:
 * https://www.lua.org/manual/5.4/manual.html#luaL_checkudata
 */
#ifndef OBJECTS_H
#define OBJECTS_H

#include "headers.h"

#define POINT "crosscall.point"
#define MAT4 "crosscall.mat4"
#define COUNTER "crosscall.counter"
#define BUFFER "crosscall.buffer"

static void *check_object(lua_State *L, int argument, const char *type) {
    return luaL_checkudata(L, argument, type);
}

static void *new_object(lua_State *L, size_t size, const char *type) {
    void *object = lua_newuserdatauv(L, size, 0);
    luaL_setmetatable(L, type);
    return object;
}

static void make_types(lua_State *L) {
    (void)L; /* each is made when its methods come */
}

/* Methods are found in the metatable itself, unless they say otherwise by an __index of their own. */
static void add_methods(lua_State *L, const char *type, const luaL_Reg *methods) {
    luaL_newmetatable(L, type);
    lua_pushvalue(L, -1);
    lua_setfield(L, -2, "__index");
    luaL_setfuncs(L, methods, 0);
    lua_pop(L, 1);
}

/* Puts the functions into the table on top of the stack. */
static void add_functions(lua_State *L, const luaL_Reg *functions) {
    luaL_setfuncs(L, functions, 0);
}

#endif
