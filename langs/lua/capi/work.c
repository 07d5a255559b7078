/* What takes time in C itself. */
#include "binding.h"

// case: work
static int work(lua_State *L) {
    lua_pushinteger(L, xc_work(luaL_checkinteger(L, 1)));
    return 1;
}

// case: sha256
static int sha256(lua_State *L) {
    size_t size;
    const char *data = luaL_checklstring(L, 1, &size);
    uint8_t digest[32];
    check(L, xc_sha256((const uint8_t *)data, size, digest));
    lua_pushlstring(L, (const char *)digest, sizeof digest);
    return 1;
}

// case: matmul_f64
static int matmul_f64(lua_State *L) {
    size_t rows = check_size(L, 4);
    size_t count, count_b;
    Memory a_memory, b_memory, product_memory;
    luaL_argcheck(L, rows < 1 << 15, 4, "too many rows");
    const double *a = read_doubles(L, 1, &count, &a_memory);
    const double *b = read_doubles(L, 2, &count_b, &b_memory);
    luaL_argcheck(L, count == rows * rows, 1, "wrong number of elements");
    luaL_argcheck(L, count_b == count, 2, "wrong number of elements");
    double *product = room_for_doubles(L, 3, count, &product_memory);
    check(L, xc_matmul_f64(a, b, product, rows));
    write_doubles(L, 3, product, count);
    return 0;
}

// end of cases
