/* libcrosscall as foreign predicates of SWI-Prolog. The groups are parts of one source.
 * https://www.swi-prolog.org/pldoc/man?section=foreign-register-predicate */
#include "arrays.c"
#include "batch.c"
#include "callbacks.c"
#include "calls.c"
#include "errors.c"
#include "handles.c"
#include "strings.c"
#include "structs.c"
#include "work.c"

static foreign_t abi_version(term_t version) {
    return PL_unify_integer(version, xc_abi_version());
}

static const PL_extension PREDICATES[] = {
    {"xc_abi_version", 1, abi_version, 0},
    {"xc_noop", 0, noop, 0},
    {"xc_add_i32", 3, add_i32, 0},
    {"xc_inc_i64", 2, inc_i64, 0},
    {"xc_sum2_i64", 3, sum2_i64, 0},
    {"xc_sum4_i64", 5, sum4_i64, 0},
    {"xc_sum6_i64", 7, sum6_i64, PL_FA_VARARGS},
    {"xc_sum8_i64", 9, sum8_i64, PL_FA_VARARGS},
    {"xc_sum12_i64", 13, sum12_i64, PL_FA_VARARGS},
    {"xc_sum8_f64", 9, sum8_f64, PL_FA_VARARGS},
    {"xc_str_len", 2, str_len, 0},
    {"xc_str_upper", 2, str_upper, 0},
    {"text_buffer", 2, text_buffer, 0},
    {"xc_str_copy", 3, str_copy, 0},
    {"xc_person_json", 4, person_json, 0},
    {"xc_sum_f64", 2, sum_f64, 0},
    {"xc_scale_f64", 3, scale_f64, 0},
    {"xc_point_dist", 3, point_dist, 0},
    {"xc_point_add", 3, point_add, 0},
    {"xc_mat4_scale", 3, mat4_scale, 0},
    {"xc_apply_i64", 4, apply_i64, 0},
    {"xc_sort_i32", 3, sort_i32, 0},
    {"xc_log_message", 3, log_message, 0},
    {"xc_counter_new", 2, counter_new, 0},
    {"guarded_counter_new", 2, guarded_new, 0},
    {"xc_counter_add", 3, counter_add, 0},
    {"xc_counter_free", 1, counter_free, 0},
    {"xc_buffer_new", 2, buffer_new, 0},
    {"buffer_byte", 3, buffer_byte, 0},
    {"xc_buffer_free", 1, buffer_free, 0},
    {"xc_parse_i64", 2, parse_i64, 0},
    {"xc_work", 2, work, 0},
    {"xc_sha256", 2, sha256, 0},
    {"xc_matmul_f64", 4, matmul_f64, 0},
    {"xc_add_batch", 3, add_batch, 0},
    {0},
};

install_t install(void) {
    FUNCTOR_point = PL_new_functor(PL_new_atom("point"), 2);
    FUNCTOR_mat4 = PL_new_functor(PL_new_atom("mat4"), 16);
    PREDICATE_call3 = PL_predicate("call", 3, "system");
    PREDICATE_call4 = PL_predicate("call", 4, "system");
    PL_register_extensions(PREDICATES);
}
