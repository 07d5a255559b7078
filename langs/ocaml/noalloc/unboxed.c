/* Stubs that neither allocate nor raise: numbers come and go as they are in C, and what failed is said by a
 * status, from which crosscall.ml makes the exception. */
#include "binding.h"

value crosscall_noop_noalloc(value unit) {
    xc_noop();
    return unit;
}

intnat crosscall_add_i32_untagged(intnat a, intnat b) {
    return xc_add_i32((int32_t)a, (int32_t)b);
}

intnat crosscall_str_len_untagged(value text) {
    return xc_str_len(String_val(text));
}

intnat crosscall_str_copy_untagged(value buffer, value text) {
    return xc_str_copy((char *)Bytes_val(buffer), caml_string_length(buffer), String_val(text));
}

double crosscall_sum_f64_unboxed(value values) {
    return xc_sum_f64(doubles(values), doubles_length(values));
}

intnat crosscall_scale_f64_unboxed(value values, double factor) {
    return xc_scale_f64(doubles(values), doubles_length(values), factor);
}

/* A record of two floats is a block of two doubles, as the struct is. */
double crosscall_point_dist_unboxed(value a, value b) {
    return xc_point_dist((const xc_point *)Op_val(a), (const xc_point *)Op_val(b));
}

/* Into a record that OCaml has just made. */
value crosscall_point_add_noalloc(value a, value b, value sum) {
    *(xc_point *)Op_val(sum) =
        xc_point_add(*(const xc_point *)Op_val(a), *(const xc_point *)Op_val(b));
    return Val_unit;
}

int64_t crosscall_counter_add_unboxed(value counter, int64_t amount) {
    return xc_counter_add(*(xc_counter **)Data_abstract_val(counter), amount);
}

value crosscall_counter_free_noalloc(value counter) {
    xc_counter **place = (xc_counter **)Data_abstract_val(counter);
    if (*place != NULL) {
        xc_counter_free(*place);
        *place = NULL;
    }
    return Val_unit;
}

intnat crosscall_sha256_untagged(value data, value digest) {
    return xc_sha256(Bytes_val(data), caml_string_length(data), Bytes_val(digest));
}

intnat crosscall_matmul_f64_untagged(value a, value b, value product, intnat rows) {
    return xc_matmul_f64(doubles(a), doubles(b), doubles(product), (size_t)rows);
}

intnat crosscall_add_batch_untagged(value a, value b, value sums) {
    return xc_add_batch(int32s(a), int32s(b), int32s(sums), int32s_length(sums));
}
