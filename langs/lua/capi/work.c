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
    luaL_argcheck(L, rows < 1 << 15, 4, "too many rows");
    size_t count = check_same_count(L, 1, rows * rows);
    check_same_count(L, 2, count);
    luaL_checktype(L, 3, LUA_TTABLE);
    luaL_Buffer memory;
    double *a = scratch(L, &memory, 3 * count, sizeof *a);
    double *b = a + count;
    double *product = b + count;
    read_doubles(L, 1, a, count);
    read_doubles(L, 2, b, count);
    check(L, xc_matmul_f64(a, b, product, rows));
    write_doubles(L, 3, product, count);
    return 0;
}

// end of cases
