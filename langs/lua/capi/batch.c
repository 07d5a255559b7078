/* Many additions by one call. */
#include "binding.h"

// case: add_batch
static int add_batch(lua_State *L) {
    size_t count = check_count(L, 1);
    check_same_count(L, 2, count);
    luaL_checktype(L, 3, LUA_TTABLE);
    luaL_Buffer memory;
    int32_t *a = scratch(L, &memory, 3 * count, sizeof *a);
    int32_t *b = a + count;
    int32_t *sums = b + count;
    read_int32s(L, 1, a, count);
    read_int32s(L, 2, b, count);
    check(L, xc_add_batch(a, b, sums, count));
    write_int32s(L, 3, sums, count);
    return 0;
}

// end of cases
