/* A failure of the library as an error. */
#include "binding.h"

// case: parse_fail
static int parse_i64(lua_State *L) {
    int64_t value;
    check(L, xc_parse_i64(luaL_checkstring(L, 1), &value));
    lua_pushinteger(L, value);
    return 1;
}

// end of cases
