/* Every function through a pointer that dlsym gave: a plugin's way. */
#include "crosscall.h"

#include "worker.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

/* The formatter would make a staircase of this list. */
/* clang-format off */
#define FUNCTIONS(F)                                                                               \
    F(abi_version) F(last_error) F(noop) F(add_i32) F(inc_i64) F(sum2_i64) F(sum4_i64)             \
    F(sum6_i64) F(sum8_i64) F(sum12_i64) F(sum8_f64) F(str_len) F(str_upper) F(str_free)           \
    F(str_copy) F(person_json) F(sum_f64) F(scale_f64) F(point_dist) F(point_add) F(mat4_scale)    \
    F(apply_i64) F(sort_i32) F(log_message) F(counter_new) F(counter_add) F(counter_free)          \
    F(buffer_new) F(buffer_free) F(parse_i64) F(work) F(sha256) F(matmul_f64) F(add_batch)
/* clang-format on */

static struct {
#define POINTER(name) __typeof__(xc_##name) *name;
    FUNCTIONS(POINTER)
} library;

const char *open_library(uint32_t *abi) {
    static char trouble[512];
    const char *path = getenv("XC_LIBRARY");
    void *handle = path != NULL ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
    if (handle == NULL) {
        snprintf(trouble, sizeof trouble, "XC_LIBRARY: %s", path != NULL ? dlerror() : "not set");
        return trouble;
    }
    /* POSIX, dlsym: an object pointer stored through void ** is how a function pointer is got. */
#define LOOK_UP(name)                                                                              \
    *(void **)&library.name = dlsym(handle, "xc_" #name);                                          \
    if (library.name == NULL) {                                                                    \
        return "the library has no xc_" #name;                                                     \
    }
    FUNCTIONS(LOOK_UP)
    *abi = library.abi_version();
    return NULL;
}

#define xc_last_error library.last_error
#define xc_noop library.noop
#define xc_add_i32 library.add_i32
#define xc_inc_i64 library.inc_i64
#define xc_sum2_i64 library.sum2_i64
#define xc_sum4_i64 library.sum4_i64
#define xc_sum6_i64 library.sum6_i64
#define xc_sum8_i64 library.sum8_i64
#define xc_sum12_i64 library.sum12_i64
#define xc_sum8_f64 library.sum8_f64
#define xc_str_len library.str_len
#define xc_str_upper library.str_upper
#define xc_str_free library.str_free
#define xc_str_copy library.str_copy
#define xc_person_json library.person_json
#define xc_sum_f64 library.sum_f64
#define xc_scale_f64 library.scale_f64
#define xc_point_dist library.point_dist
#define xc_point_add library.point_add
#define xc_mat4_scale library.mat4_scale
#define xc_apply_i64 library.apply_i64
#define xc_sort_i32 library.sort_i32
#define xc_log_message library.log_message
#define xc_counter_new library.counter_new
#define xc_counter_add library.counter_add
#define xc_counter_free library.counter_free
#define xc_buffer_new library.buffer_new
#define xc_buffer_free library.buffer_free
#define xc_parse_i64 library.parse_i64
#define xc_work library.work
#define xc_sha256 library.sha256
#define xc_matmul_f64 library.matmul_f64
#define xc_add_batch library.add_batch
