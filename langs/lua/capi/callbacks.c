/* Lua functions that C calls back. */
#include "binding.h"

/* A Lua function that C calls back. An error must not jump over the library's frames: it stays on top
 * of the stack, the library gets zeros until it returns, and then the error is raised. */
typedef struct {
    lua_State *L;
    int function; /* its place on the stack */
    int object;   /* that of the object which goes with it, 0 for none */
    int failed;
} Upcall;

static Upcall check_upcall(lua_State *L, int function, int object) {
    luaL_checktype(L, function, LUA_TFUNCTION);
    return (Upcall){.L = L, .function = function, .object = object};
}

static void raise_if_failed(const Upcall *upcall) {
    if (upcall->failed) {
        lua_error(upcall->L);
    }
}

/* Calls the function with the arguments on the stack; the integer that it returns. */
static lua_Integer call_for_integer(Upcall *upcall, int arguments) {
    lua_State *L = upcall->L;
    int is_integer = 0;
    if (lua_pcall(L, arguments, 1, 0) != LUA_OK) {
        upcall->failed = 1;
        return 0;
    }
    lua_Integer result = lua_tointegerx(L, -1, &is_integer);
    if (!is_integer) {
        upcall->failed = 1;
        lua_pushliteral(L, "the callback must return an integer");
        return 0;
    }
    lua_pop(L, 1);
    return result;
}

static int64_t call_map(int64_t value, void *user) {
    Upcall *upcall = user;
    if (upcall->failed) {
        return 0;
    }
    lua_pushvalue(upcall->L, upcall->function);
    lua_pushinteger(upcall->L, value);
    return call_for_integer(upcall, 1);
}

static int32_t call_compare(int32_t a, int32_t b, void *user) {
    Upcall *upcall = user;
    if (upcall->failed) {
        return 0;
    }
    lua_pushvalue(upcall->L, upcall->function);
    lua_pushinteger(upcall->L, a);
    lua_pushinteger(upcall->L, b);
    lua_Integer order = call_for_integer(upcall, 2);
    return (order > 0) - (order < 0);
}

/* Making the string may run out of memory, which jumps over xc_log_message: it holds nothing. */
static void call_sink(int32_t level, const char *message, void *user) {
    Upcall *upcall = user;
    lua_State *L = upcall->L;
    lua_pushvalue(L, upcall->function);
    lua_pushinteger(L, level);
    lua_pushstring(L, message);
    lua_pushvalue(L, upcall->object);
    upcall->failed = lua_pcall(L, 3, 0, 0) != LUA_OK;
}

// case: apply_i64
static int apply_i64(lua_State *L) {
    Upcall upcall = check_upcall(L, 1, 0);
    int64_t value = luaL_checkinteger(L, 2);
    int64_t result = xc_apply_i64(call_map, &upcall, value, check_size(L, 3));
    raise_if_failed(&upcall);
    lua_pushinteger(L, result);
    return 1;
}

// case: sort_i32
static int sort_i32(lua_State *L) {
    size_t count;
    Memory input_memory, output_memory;
    Upcall upcall = check_upcall(L, 3, 0);
    const int32_t *input = read_int32s(L, 1, &count, &input_memory);
    int32_t *output = room_for_int32s(L, 2, count, &output_memory);
    xc_status status = xc_sort_i32(input, output, count, call_compare, &upcall);
    raise_if_failed(&upcall);
    check(L, status);
    write_int32s(L, 2, output, count);
    return 0;
}

// case: log_message
static int log_message(lua_State *L) {
    Upcall upcall = check_upcall(L, 1, 2);
    xc_status status = xc_log_message(call_sink, &upcall, check_int32(L, 3));
    raise_if_failed(&upcall);
    check(L, status);
    return 0;
}

// end of cases
