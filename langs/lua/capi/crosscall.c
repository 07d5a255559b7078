/* libcrosscall as a Lua module, written by hand against Lua's C API.
 *
 * Functions have the module's metatables as upvalues: luaL_checkudata, which looks one up by its name
 * in the registry, takes 7 ns longer. https://www.lua.org/manual/5.4/manual.html#4.2
 * Texts come by luaL_checkstring, as in Lua's own libraries: no copy, and C sees them up to a NUL.
 * Failures of the library are raised as strings, its own message.
 */
#include "headers.h"

#include "crosscall.h"

enum { POINT = 1, MAT4, COUNTER, BUFFER, TYPES = BUFFER }; /* metatables, as upvalues */

static int fail(lua_State *L) {
    lua_pushstring(L, xc_last_error());
    return lua_error(L);
}

static void check(lua_State *L, xc_status status) {
    if (status != XC_OK) {
        fail(L);
    }
}

static int32_t check_int32(lua_State *L, int argument) {
    lua_Integer value = luaL_checkinteger(L, argument);
    luaL_argcheck(L, value >= INT32_MIN && value <= INT32_MAX, argument, "not an int32");
    return (int32_t)value;
}

static size_t check_size(lua_State *L, int argument) {
    lua_Integer value = luaL_checkinteger(L, argument);
    luaL_argcheck(L, value >= 0, argument, "negative");
    return (size_t)value;
}

/* A userdata of this module's. */
static void *check_object(lua_State *L, int argument, int type) {
    void *object = lua_touserdata(L, argument);
    luaL_argexpected(L, object != NULL && lua_getmetatable(L, argument), argument, "userdata");
    luaL_argcheck(L, lua_rawequal(L, -1, lua_upvalueindex(type)), argument, "wrong userdata");
    lua_pop(L, 1);
    return object;
}

static void *new_object(lua_State *L, size_t size, int type) {
    void *object = lua_newuserdatauv(L, size, 0);
    lua_pushvalue(L, lua_upvalueindex(type));
    lua_setmetatable(L, -2);
    return object;
}

/* The Lua string of a text of the library's, which is freed. */
static int push_text(lua_State *L, char *text) {
    if (text == NULL) {
        return fail(L);
    }
    lua_pushstring(L, text);
    xc_str_free(text);
    return 1;
}

/* ---- calls ----------------------------------------------------------------------------------- */

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

/* ---- strings --------------------------------------------------------------------------------- */

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

/* ---- arrays: tables of numbers, copied into memory that the call has for itself --------------
 *
 * lua_geti and lua_seti honour metamethods, and yet lua_rawgeti and lua_rawseti take longer. */

/* Memory for count elements until the C function returns: on its stack if it is little, else a
 * userdata that Lua closes. https://www.lua.org/manual/5.4/manual.html#luaL_buffinitsize */
static void *scratch(lua_State *L, luaL_Buffer *memory, size_t count, size_t size) {
    return luaL_buffinitsize(L, memory, (count > 0 ? count : 1) * size);
}

static size_t check_count(lua_State *L, int argument) {
    luaL_checktype(L, argument, LUA_TTABLE);
    return lua_rawlen(L, argument);
}

static size_t check_same_count(lua_State *L, int argument, size_t count) {
    luaL_argcheck(L, check_count(L, argument) == count, argument, "wrong number of elements");
    return count;
}

static void read_doubles(lua_State *L, int table, double *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        int is_number;
        lua_geti(L, table, (lua_Integer)i + 1);
        values[i] = lua_tonumberx(L, -1, &is_number);
        luaL_argcheck(L, is_number, table, "not an array of numbers");
        lua_pop(L, 1);
    }
}

static void write_doubles(lua_State *L, int table, const double *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        lua_pushnumber(L, values[i]);
        lua_seti(L, table, (lua_Integer)i + 1);
    }
}

static void read_int32s(lua_State *L, int table, int32_t *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        int is_integer;
        lua_geti(L, table, (lua_Integer)i + 1);
        lua_Integer value = lua_tointegerx(L, -1, &is_integer);
        luaL_argcheck(L, is_integer && value >= INT32_MIN && value <= INT32_MAX, table,
                      "not an array of int32");
        values[i] = (int32_t)value;
        lua_pop(L, 1);
    }
}

static void write_int32s(lua_State *L, int table, const int32_t *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        lua_pushinteger(L, values[i]);
        lua_seti(L, table, (lua_Integer)i + 1);
    }
}

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

/* ---- structs: userdata that hold the C struct ------------------------------------------------ */

static int point_new(lua_State *L) {
    double x = luaL_checknumber(L, 1);
    double y = luaL_checknumber(L, 2);
    *(xc_point *)new_object(L, sizeof(xc_point), POINT) = (xc_point){x, y};
    return 1;
}

static int point_index(lua_State *L) {
    const xc_point *point = check_object(L, 1, POINT);
    const char *field = luaL_checkstring(L, 2);
    luaL_argcheck(L, (field[0] == 'x' || field[0] == 'y') && field[1] == '\0', 2, "no such field");
    lua_pushnumber(L, field[0] == 'x' ? point->x : point->y);
    return 1;
}

// case: point_dist
static int point_dist(lua_State *L) {
    lua_pushnumber(L, xc_point_dist(check_object(L, 1, POINT), check_object(L, 2, POINT)));
    return 1;
}

// case: point_add
static int point_add(lua_State *L) {
    const xc_point *a = check_object(L, 1, POINT);
    const xc_point *b = check_object(L, 2, POINT);
    *(xc_point *)new_object(L, sizeof(xc_point), POINT) = xc_point_add(*a, *b);
    return 1;
}

// end of cases

static int mat4_new(lua_State *L) {
    check_same_count(L, 1, 16);
    xc_mat4 *matrix = new_object(L, sizeof *matrix, MAT4);
    read_doubles(L, 1, matrix->m, 16);
    return 1;
}

static int mat4_index(lua_State *L) {
    const xc_mat4 *matrix = check_object(L, 1, MAT4);
    lua_Integer i = luaL_checkinteger(L, 2);
    luaL_argcheck(L, i >= 1 && i <= 16, 2, "no such element");
    lua_pushnumber(L, matrix->m[i - 1]);
    return 1;
}

// case: mat4_scale
static int mat4_scale(lua_State *L) {
    const xc_mat4 *matrix = check_object(L, 1, MAT4);
    double factor = luaL_checknumber(L, 2);
    *(xc_mat4 *)new_object(L, sizeof *matrix, MAT4) = xc_mat4_scale(*matrix, factor);
    return 1;
}

// end of cases

/* ---- callbacks ------------------------------------------------------------------------------- */

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
    size_t count = check_count(L, 1);
    luaL_checktype(L, 2, LUA_TTABLE);
    Upcall upcall = check_upcall(L, 3, 0);
    luaL_Buffer memory;
    int32_t *input = scratch(L, &memory, 2 * count, sizeof *input);
    int32_t *output = input + count;
    read_int32s(L, 1, input, count);
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

/* ---- handles: userdata, freed by __close at the end of their block, or by __gc --------------- */

static xc_counter **check_counter(lua_State *L) {
    return check_object(L, 1, COUNTER);
}

// case: counter_cycle
static int counter_new(lua_State *L) {
    int64_t value = luaL_checkinteger(L, 1);
    xc_counter **counter = new_object(L, sizeof *counter, COUNTER);
    *counter = NULL;
    *counter = xc_counter_new(value);
    return *counter != NULL ? 1 : fail(L);
}

// case: counter_add
static int counter_add(lua_State *L) {
    xc_counter *counter = *check_counter(L);
    luaL_argcheck(L, counter != NULL, 1, "counter is closed");
    lua_pushinteger(L, xc_counter_add(counter, luaL_checkinteger(L, 2)));
    return 1;
}

static int counter_close(lua_State *L) {
    xc_counter **counter = check_counter(L);
    if (*counter != NULL) {
        xc_counter_free(*counter);
        *counter = NULL;
    }
    return 0;
}

// case: buffer_adopt
typedef struct {
    uint8_t *bytes; /* NULL once closed */
    size_t size;
} Buffer;

static int buffer_new(lua_State *L) {
    size_t size = check_size(L, 1);
    Buffer *buffer = new_object(L, sizeof *buffer, BUFFER);
    buffer->bytes = NULL;
    buffer->bytes = xc_buffer_new(size);
    buffer->size = size;
    return buffer->bytes != NULL ? 1 : fail(L);
}

static int buffer_index(lua_State *L) {
    const Buffer *buffer = check_object(L, 1, BUFFER);
    size_t i = (size_t)luaL_checkinteger(L, 2) - 1;
    luaL_argcheck(L, buffer->bytes != NULL, 1, "buffer is closed");
    luaL_argcheck(L, i < buffer->size, 2, "outside of the buffer");
    lua_pushinteger(L, buffer->bytes[i]);
    return 1;
}

static int buffer_close(lua_State *L) {
    Buffer *buffer = check_object(L, 1, BUFFER);
    if (buffer->bytes != NULL) {
        xc_buffer_free(buffer->bytes);
        buffer->bytes = NULL;
    }
    return 0;
}

// end of cases

/* ---- errors ---------------------------------------------------------------------------------- */

// case: parse_fail
static int parse_i64(lua_State *L) {
    int64_t value;
    check(L, xc_parse_i64(luaL_checkstring(L, 1), &value));
    lua_pushinteger(L, value);
    return 1;
}

// end of cases

/* ---- work, batch ----------------------------------------------------------------------------- */

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

/* ---- the module ------------------------------------------------------------------------------ */

static const luaL_Reg functions[] = {
    {"abi_version", abi_version},
    {"noop", noop},
    {"add_i32", add_i32},
    {"inc_i64", inc_i64},
    {"sum2_i64", sum2_i64},
    {"sum4_i64", sum4_i64},
    {"sum6_i64", sum6_i64},
    {"sum8_i64", sum8_i64},
    {"sum12_i64", sum12_i64},
    {"sum8_f64", sum8_f64},
    {"str_len", str_len},
    {"str_upper", str_upper},
    {"bytes", bytes},
    {"str_copy", str_copy},
    {"person_json", person_json},
    {"sum_f64", sum_f64},
    {"scale_f64", scale_f64},
    {"point", point_new},
    {"point_dist", point_dist},
    {"point_add", point_add},
    {"mat4", mat4_new},
    {"mat4_scale", mat4_scale},
    {"apply_i64", apply_i64},
    {"sort_i32", sort_i32},
    {"log_message", log_message},
    {"counter", counter_new},
    {"buffer", buffer_new},
    {"parse_i64", parse_i64},
    {"work", work},
    {"sha256", sha256},
    {"matmul_f64", matmul_f64},
    {"add_batch", add_batch},
    {NULL, NULL},
};

static const luaL_Reg point_methods[] = {{"__index", point_index}, {NULL, NULL}};

static const luaL_Reg mat4_methods[] = {{"__index", mat4_index}, {NULL, NULL}};

static const luaL_Reg counter_methods[] = {
    {"add", counter_add}, {"__close", counter_close}, {"__gc", counter_close}, {NULL, NULL}};

static const luaL_Reg buffer_methods[] = {
    {"__index", buffer_index}, {"__close", buffer_close}, {"__gc", buffer_close}, {NULL, NULL}};

/* Gives the functions the metatables, which lie at places 1 to TYPES, as upvalues. */
static void set_functions(lua_State *L, int table, const luaL_Reg *list) {
    lua_pushvalue(L, table);
    for (int type = 1; type <= TYPES; type++) {
        lua_pushvalue(L, type);
    }
    luaL_setfuncs(L, list, TYPES);
    lua_pop(L, 1);
}

int luaopen_crosscall(lua_State *L);

int luaopen_crosscall(lua_State *L) {
    luaL_checkversion(L);
    lua_settop(L, 0);
    for (int type = 1; type <= TYPES; type++) {
        lua_newtable(L);
    }
    set_functions(L, POINT, point_methods);
    set_functions(L, MAT4, mat4_methods);
    set_functions(L, COUNTER, counter_methods);
    set_functions(L, BUFFER, buffer_methods);
    lua_pushvalue(L, COUNTER);
    lua_setfield(L, COUNTER, "__index");
    luaL_newlibtable(L, functions);
    set_functions(L, TYPES + 1, functions);
    return 1;
}
