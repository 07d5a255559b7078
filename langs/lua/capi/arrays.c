/* Arrays, one way and both ways. */
#include "binding.h"

// case: sum_f64
static int sum_f64(lua_State *L) {
    size_t count;
    Memory memory;
    const double *values = read_doubles(L, 1, &count, &memory);
    lua_pushnumber(L, xc_sum_f64(values, count));
    return 1;
}

// case: scale_f64
static int scale_f64(lua_State *L) {
    size_t count;
    Memory memory;
    double factor = luaL_checknumber(L, 2);
    double *values = read_doubles(L, 1, &count, &memory);
    check(L, xc_scale_f64(values, count, factor));
    write_doubles(L, 1, values, count);
    return 0;
}

// end of cases
