// The functions of hourglass.h under the names that the wrapper calls, as zlib's Z_PREFIX does it: the
// wrapper above the waist and the loops stay those of cpp/wrapper, letter for letter.
#ifndef HOURGLASS_BINDING_HPP
#define HOURGLASS_BINDING_HPP

#include "hourglass.h"

#define xc_counter hourglass_counter
#define xc_abi_version hourglass_abi_version
#define xc_last_error hourglass_last_error
#define xc_noop hourglass_noop
#define xc_add_i32 hourglass_add_i32
#define xc_inc_i64 hourglass_inc_i64
#define xc_sum2_i64 hourglass_sum2_i64
#define xc_sum4_i64 hourglass_sum4_i64
#define xc_sum6_i64 hourglass_sum6_i64
#define xc_sum8_i64 hourglass_sum8_i64
#define xc_sum12_i64 hourglass_sum12_i64
#define xc_sum8_f64 hourglass_sum8_f64
#define xc_str_len hourglass_str_len
#define xc_str_upper hourglass_str_upper
#define xc_str_free hourglass_str_free
#define xc_str_copy hourglass_str_copy
#define xc_person_json hourglass_person_json
#define xc_sum_f64 hourglass_sum_f64
#define xc_scale_f64 hourglass_scale_f64
#define xc_point_dist hourglass_point_dist
#define xc_point_add hourglass_point_add
#define xc_mat4_scale hourglass_mat4_scale
#define xc_apply_i64 hourglass_apply_i64
#define xc_sort_i32 hourglass_sort_i32
#define xc_log_message hourglass_log_message
#define xc_counter_new hourglass_counter_new
#define xc_counter_add hourglass_counter_add
#define xc_counter_free hourglass_counter_free
#define xc_buffer_new hourglass_buffer_new
#define xc_buffer_free hourglass_buffer_free
#define xc_parse_i64 hourglass_parse_i64
#define xc_work hourglass_work
#define xc_sha256 hourglass_sha256
#define xc_matmul_f64 hourglass_matmul_f64
#define xc_add_batch hourglass_add_batch

#endif
