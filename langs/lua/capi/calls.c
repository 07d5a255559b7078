/* Numbers in and out. */
#include "binding.h"

static int abi_version(lua_State *L) {
    lua_pushinteger(L, xc_abi_version());
    return 1;
}

// case: noop
static int noop(lua_State *L) {
    (void)L;
    xc_noop();
    return 0;
}

// case: add_i32
static int add_i32(lua_State *L) {
    lua_pushinteger(L, xc_add_i32(check_int32(L, 1), check_int32(L, 2)));
    return 1;
}

// case: inc_i64
static int inc_i64(lua_State *L) {
    lua_pushinteger(L, xc_inc_i64(luaL_checkinteger(L, 1)));
    return 1;
}

// case: sum2_i64
static int sum2_i64(lua_State *L) {
    int64_t v[2];
    for (int i = 0; i < 2; i++) {
        v[i] = luaL_checkinteger(L, i + 1);
    }
    lua_pushinteger(L, xc_sum2_i64(v[0], v[1]));
    return 1;
}

// case: sum4_i64
static int sum4_i64(lua_State *L) {
    int64_t v[4];
    for (int i = 0; i < 4; i++) {
        v[i] = luaL_checkinteger(L, i + 1);
    }
    lua_pushinteger(L, xc_sum4_i64(v[0], v[1], v[2], v[3]));
    return 1;
}

// case: sum6_i64
static int sum6_i64(lua_State *L) {
    int64_t v[6];
    for (int i = 0; i < 6; i++) {
        v[i] = luaL_checkinteger(L, i + 1);
    }
    lua_pushinteger(L, xc_sum6_i64(v[0], v[1], v[2], v[3], v[4], v[5]));
    return 1;
}

// case: sum8_i64
static int sum8_i64(lua_State *L) {
    int64_t v[8];
    for (int i = 0; i < 8; i++) {
        v[i] = luaL_checkinteger(L, i + 1);
    }
    lua_pushinteger(L, xc_sum8_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
    return 1;
}

// case: sum12_i64
static int sum12_i64(lua_State *L) {
    int64_t v[12];
    for (int i = 0; i < 12; i++) {
        v[i] = luaL_checkinteger(L, i + 1);
    }
    lua_pushinteger(
        L, xc_sum12_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11]));
    return 1;
}

// case: sum8_f64
static int sum8_f64(lua_State *L) {
    double v[8];
    for (int i = 0; i < 8; i++) {
        v[i] = luaL_checknumber(L, i + 1);
    }
    lua_pushnumber(L, xc_sum8_f64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
    return 1;
}

// end of cases
