/* Structs: userdata that hold the C struct. */
#include "binding.h"

#include <string.h>

static int point_new(lua_State *L) {
    double x = luaL_checknumber(L, 1);
    double y = luaL_checknumber(L, 2);
    *(xc_point *)new_object(L, sizeof(xc_point), POINT) = (xc_point){x, y};
    return 1;
}

static int point_index(lua_State *L) {
    const xc_point *point = check_object(L, 1, POINT);
    const char *field = luaL_checkstring(L, 2);
    luaL_argcheck(L, (field[0] == 'x' || field[0] == 'y') && field[1] == '\0', 2, "no such field");
    lua_pushnumber(L, field[0] == 'x' ? point->x : point->y);
    return 1;
}

// case: point_dist
static int point_dist(lua_State *L) {
    lua_pushnumber(L, xc_point_dist(check_object(L, 1, POINT), check_object(L, 2, POINT)));
    return 1;
}

// case: point_add
static int point_add(lua_State *L) {
    const xc_point *a = check_object(L, 1, POINT);
    const xc_point *b = check_object(L, 2, POINT);
    *(xc_point *)new_object(L, sizeof(xc_point), POINT) = xc_point_add(*a, *b);
    return 1;
}

// end of cases

static int mat4_new(lua_State *L) {
    size_t count;
    Memory memory;
    const double *elements = read_doubles(L, 1, &count, &memory);
    luaL_argcheck(L, count == 16, 1, "wrong number of elements");
    xc_mat4 *matrix = new_object(L, sizeof *matrix, MAT4);
    memcpy(matrix->m, elements, sizeof matrix->m);
    return 1;
}

static int mat4_index(lua_State *L) {
    const xc_mat4 *matrix = check_object(L, 1, MAT4);
    lua_Integer i = luaL_checkinteger(L, 2);
    luaL_argcheck(L, i >= 1 && i <= 16, 2, "no such element");
    lua_pushnumber(L, matrix->m[i - 1]);
    return 1;
}

// case: mat4_scale
static int mat4_scale(lua_State *L) {
    const xc_mat4 *matrix = check_object(L, 1, MAT4);
    double factor = luaL_checknumber(L, 2);
    *(xc_mat4 *)new_object(L, sizeof *matrix, MAT4) = xc_mat4_scale(*matrix, factor);
    return 1;
}

// end of cases
