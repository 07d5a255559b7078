:- module(binding, [xc_abi_version/1,
                    xc_noop/0,
                    xc_add_i32/3,
                    xc_inc_i64/2,
                    xc_sum2_i64/3,
                    xc_sum4_i64/5,
                    xc_sum6_i64/7,
                    xc_sum8_i64/9,
                    xc_sum12_i64/13,
                    xc_sum8_f64/9,
                    xc_str_len/2,
                    xc_str_upper/2,
                    text_buffer/2,
                    xc_str_copy/3,
                    xc_person_json/4,
                    xc_sum_f64/2,
                    xc_scale_f64/3,
                    xc_point_dist/3,
                    xc_point_add/3,
                    xc_mat4_scale/3,
                    xc_apply_i64/4,
                    xc_sort_i32/3,
                    xc_log_message/3,
                    xc_counter_new/2,
                    guarded_counter_new/2,
                    xc_counter_add/3,
                    xc_counter_free/1,
                    xc_buffer_new/2,
                    buffer_byte/3,
                    xc_buffer_free/1,
                    xc_parse_i64/2,
                    xc_work/2,
                    xc_sha256/2,
                    xc_matmul_f64/4,
                    xc_add_batch/3]).

/** <module> libcrosscall as foreign predicates */

:- use_foreign_library(foreign(crosscall)).

:- meta_predicate
    xc_apply_i64(2, +, +, -),
    xc_sort_i32(3, +, -),
    xc_log_message(3, +, +).
