/* The names of the library, led to the stubs in stubs.S: C calls the stub, the stub the function. */
#include "crosscall.h"

#include "worker.h"

__typeof__(xc_abi_version) stub_abi_version;
__typeof__(xc_last_error) stub_last_error;
__typeof__(xc_noop) stub_noop;
__typeof__(xc_add_i32) stub_add_i32;
__typeof__(xc_inc_i64) stub_inc_i64;
__typeof__(xc_sum2_i64) stub_sum2_i64;
__typeof__(xc_sum4_i64) stub_sum4_i64;
__typeof__(xc_sum6_i64) stub_sum6_i64;
__typeof__(xc_sum8_i64) stub_sum8_i64;
__typeof__(xc_sum12_i64) stub_sum12_i64;
__typeof__(xc_sum8_f64) stub_sum8_f64;
__typeof__(xc_str_len) stub_str_len;
__typeof__(xc_str_upper) stub_str_upper;
__typeof__(xc_str_free) stub_str_free;
__typeof__(xc_str_copy) stub_str_copy;
__typeof__(xc_person_json) stub_person_json;
__typeof__(xc_sum_f64) stub_sum_f64;
__typeof__(xc_scale_f64) stub_scale_f64;
__typeof__(xc_point_dist) stub_point_dist;
__typeof__(xc_point_add) stub_point_add;
__typeof__(xc_mat4_scale) stub_mat4_scale;
__typeof__(xc_apply_i64) stub_apply_i64;
__typeof__(xc_sort_i32) stub_sort_i32;
__typeof__(xc_log_message) stub_log_message;
__typeof__(xc_counter_new) stub_counter_new;
__typeof__(xc_counter_add) stub_counter_add;
__typeof__(xc_counter_free) stub_counter_free;
__typeof__(xc_buffer_new) stub_buffer_new;
__typeof__(xc_buffer_free) stub_buffer_free;
__typeof__(xc_parse_i64) stub_parse_i64;
__typeof__(xc_work) stub_work;
__typeof__(xc_sha256) stub_sha256;
__typeof__(xc_matmul_f64) stub_matmul_f64;
__typeof__(xc_add_batch) stub_add_batch;

#define xc_abi_version stub_abi_version
#define xc_last_error stub_last_error
#define xc_noop stub_noop
#define xc_add_i32 stub_add_i32
#define xc_inc_i64 stub_inc_i64
#define xc_sum2_i64 stub_sum2_i64
#define xc_sum4_i64 stub_sum4_i64
#define xc_sum6_i64 stub_sum6_i64
#define xc_sum8_i64 stub_sum8_i64
#define xc_sum12_i64 stub_sum12_i64
#define xc_sum8_f64 stub_sum8_f64
#define xc_str_len stub_str_len
#define xc_str_upper stub_str_upper
#define xc_str_free stub_str_free
#define xc_str_copy stub_str_copy
#define xc_person_json stub_person_json
#define xc_sum_f64 stub_sum_f64
#define xc_scale_f64 stub_scale_f64
#define xc_point_dist stub_point_dist
#define xc_point_add stub_point_add
#define xc_mat4_scale stub_mat4_scale
#define xc_apply_i64 stub_apply_i64
#define xc_sort_i32 stub_sort_i32
#define xc_log_message stub_log_message
#define xc_counter_new stub_counter_new
#define xc_counter_add stub_counter_add
#define xc_counter_free stub_counter_free
#define xc_buffer_new stub_buffer_new
#define xc_buffer_free stub_buffer_free
#define xc_parse_i64 stub_parse_i64
#define xc_work stub_work
#define xc_sha256 stub_sha256
#define xc_matmul_f64 stub_matmul_f64
#define xc_add_batch stub_add_batch

const char *open_library(uint32_t *abi) {
    *abi = xc_abi_version();
    return NULL;
}
