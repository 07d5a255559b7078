/* Arrays, one way and both ways. */
#include "binding.h"

// case: sum_f64
static int sum_f64(lua_State *L) {
    size_t count = check_count(L, 1);
    luaL_Buffer memory;
    double *values = scratch(L, &memory, count, sizeof *values);
    read_doubles(L, 1, values, count);
    lua_pushnumber(L, xc_sum_f64(values, count));
    return 1;
}

// case: scale_f64
static int scale_f64(lua_State *L) {
    size_t count = check_count(L, 1);
    double factor = luaL_checknumber(L, 2);
    luaL_Buffer memory;
    double *values = scratch(L, &memory, count, sizeof *values);
    read_doubles(L, 1, values, count);
    check(L, xc_scale_f64(values, count, factor));
    write_doubles(L, 1, values, count);
    return 0;
}

// end of cases
