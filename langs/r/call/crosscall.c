/* libcrosscall as R routines for .Call.
 *
 * The functions stand in one file per case group. They are included here and compiled as one, so that the
 * compiler can inline what they share. */
#include "arrays.c"
#include "batch.c"
#include "callbacks.c"
#include "calls.c"
#include "errors.c"
#include "handles.c"
#include "strings.c"
#include "structs.c"
#include "work.c"

/* https://cran.r-project.org/doc/manuals/r-release/R-exts.html#Registering-native-routines
 * By way of the one type of functions that GCC lets be cast to any. */
#define ROUTINE(name) #name, (DL_FUNC)(void (*)(void))name

static const R_CallMethodDef routines[] = {
    {ROUTINE(abi_version), 0}, {ROUTINE(noop), 0},
    {ROUTINE(add_i32), 2},     {ROUTINE(inc_i64), 1},
    {ROUTINE(sum2_i64), 2},    {ROUTINE(sum4_i64), 4},
    {ROUTINE(sum6_i64), 6},    {ROUTINE(sum8_i64), 8},
    {ROUTINE(sum12_i64), 12},  {ROUTINE(sum8_f64), 8},
    {ROUTINE(str_len), 1},     {ROUTINE(str_upper), 1},
    {ROUTINE(str_copy), 2},    {ROUTINE(person_json), 3},
    {ROUTINE(sum_f64), 1},     {ROUTINE(scale_f64), 2},
    {ROUTINE(point_dist), 2},  {ROUTINE(point_add), 2},
    {ROUTINE(mat4_scale), 2},  {ROUTINE(apply_i64), 3},
    {ROUTINE(sort_i32), 2},    {ROUTINE(log_message), 3},
    {ROUTINE(counter_new), 1}, {ROUTINE(counter_new_guarded), 1},
    {ROUTINE(counter_add), 2}, {ROUTINE(counter_free), 1},
    {ROUTINE(buffer_new), 1},  {ROUTINE(buffer_at), 2},
    {ROUTINE(buffer_free), 1}, {ROUTINE(parse_i64), 1},
    {ROUTINE(work), 1},        {ROUTINE(sha256), 1},
    {ROUTINE(matmul_f64), 3},  {ROUTINE(add_batch), 2},
    {NULL, NULL, 0},
};

void R_init_crosscall(DllInfo *library);

void R_init_crosscall(DllInfo *library) {
    R_registerRoutines(library, NULL, routines, NULL, NULL);
    R_useDynamicSymbols(library, FALSE);
    R_forceSymbols(library, TRUE);
}
