/* libcrosscall as a Lua module, written by hand against Lua's C API.
 *
 * The functions stand in one file per case group. They are included here and compiled as one, so that
 * the compiler can inline what they share. */
#include "arrays.c"
#include "batch.c"
#include "callbacks.c"
#include "calls.c"
#include "errors.c"
#include "handles.c"
#include "strings.c"
#include "structs.c"
#include "work.c"

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
    {"free_buffer", buffer_close},
    {"parse_i64", parse_i64},
    {"work", work},
    {"sha256", sha256},
    {"matmul_f64", matmul_f64},
    {"add_batch", add_batch},
    {NULL, NULL},
};

static const luaL_Reg point_methods[] = {{"__index", point_index}, {NULL, NULL}};

static const luaL_Reg mat4_methods[] = {{"__index", mat4_index}, {NULL, NULL}};

static const luaL_Reg counter_methods[] = {{"add", counter_add},
                                           {"close", counter_close},
                                           {"__close", counter_close},
                                           {"__gc", counter_close},
                                           {NULL, NULL}};

static const luaL_Reg buffer_methods[] = {
    {"__index", buffer_index}, {"__close", buffer_close}, {"__gc", buffer_close}, {NULL, NULL}};

int luaopen_crosscall(lua_State *L);

int luaopen_crosscall(lua_State *L) {
    luaL_checkversion(L);
    make_types(L);
    add_methods(L, POINT, point_methods);
    add_methods(L, MAT4, mat4_methods);
    add_methods(L, COUNTER, counter_methods);
    add_methods(L, BUFFER, buffer_methods);
    luaL_newlibtable(L, functions);
    add_functions(L, functions);
    add_arrays(L);
    return 1;
}
