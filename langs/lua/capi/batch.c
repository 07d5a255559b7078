/* Many additions by one call. */
#include "binding.h"

// case: add_batch
static int add_batch(lua_State *L) {
    size_t count, count_b;
    Memory a_memory, b_memory, sums_memory;
    const int32_t *a = read_int32s(L, 1, &count, &a_memory);
    const int32_t *b = read_int32s(L, 2, &count_b, &b_memory);
    luaL_argcheck(L, count_b == count, 2, "wrong number of elements");
    int32_t *sums = room_for_int32s(L, 3, count, &sums_memory);
    check(L, xc_add_batch(a, b, sums, count));
    write_int32s(L, 3, sums, count);
    return 0;
}

// end of cases
