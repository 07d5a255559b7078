/* Strings, copied and made. */
#include "binding.h"

/* The Lua string of a text of the library's, which is freed. */
static int push_text(lua_State *L, char *text) {
    if (text == NULL) {
        return fail(L);
    }
    lua_pushstring(L, text);
    xc_str_free(text);
    return 1;
}

// case: str_len
static int str_len(lua_State *L) {
    lua_pushinteger(L, xc_str_len(luaL_checkstring(L, 1)));
    return 1;
}

// case: str_upper
static int str_upper(lua_State *L) {
    return push_text(L, xc_str_upper(luaL_checkstring(L, 1)));
}

// case: str_copy
/* bytes(capacity): memory for str_copy to write to. */
static int bytes(lua_State *L) {
    lua_newuserdatauv(L, check_size(L, 1), 0);
    return 1;
}

static int str_copy(lua_State *L) {
    luaL_checktype(L, 1, LUA_TUSERDATA);
    /* What has a metatable is somebody's object, such as a file or a counter. */
    luaL_argexpected(L, !lua_getmetatable(L, 1), 1, "bytes");
    char *buffer = lua_touserdata(L, 1);
    int64_t length = xc_str_copy(buffer, lua_rawlen(L, 1), luaL_checkstring(L, 2));
    if (length < 0) {
        return fail(L);
    }
    lua_pushlstring(L, buffer, (size_t)length);
    return 1;
}

// case: person_json
static int person_json(lua_State *L) {
    xc_person person = {
        .name = luaL_checkstring(L, 1), .id = luaL_checkinteger(L, 2), .age = check_int32(L, 3)};
    return push_text(L, xc_person_json(&person));
}

// end of cases
