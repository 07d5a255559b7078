/* Userdata of this module's types, told apart by their metatables, which every function has as upvalues:
 * a comparison in place of a look-up in the registry by a name.
 * https://www.lua.org/manual/5.4/manual.html#4.2
 */
#ifndef OBJECTS_H
#define OBJECTS_H

#include "headers.h"

enum { POINT = 1, MAT4, COUNTER, BUFFER, TYPES = BUFFER }; /* places of the upvalues */

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

/* Makes the metatables at places 1 to TYPES of an empty stack, where they are found until the module is
 * open. */
static void make_types(lua_State *L) {
    lua_settop(L, 0);
    for (int type = 1; type <= TYPES; type++) {
        lua_newtable(L);
    }
}

/* Puts the functions into the table on top of the stack. */
static void add_functions(lua_State *L, const luaL_Reg *functions) {
    for (int type = 1; type <= TYPES; type++) {
        lua_pushvalue(L, type);
    }
    luaL_setfuncs(L, functions, TYPES);
}

/* Methods are found in the metatable itself, unless they say otherwise by an __index of their own. */
static void add_methods(lua_State *L, int type, const luaL_Reg *methods) {
    lua_pushvalue(L, type);
    lua_pushvalue(L, type);
    lua_setfield(L, -2, "__index");
    add_functions(L, methods);
    lua_pop(L, 1);
}

#endif
