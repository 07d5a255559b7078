/* libcrosscall as a C extension of Ruby, written by hand.
 *
 * Every method has a fixed number of arguments, so Ruby hands them over as C arguments:
 * https://docs.ruby-lang.org/en/3.1/extension_rdoc.html
 * Arrays are Ruby's own Array, copied number by number: Ruby has no array of C numbers.
 * The GVL is held throughout, as is the default. */
#include "binding.h"

/* The methods, in one translation unit with what they share. */
#include "arrays.c"
#include "batch.c"
#include "callbacks.c"
#include "calls.c"
#include "errors.c"
#include "handles.c"
#include "strings.c"
#include "structs.c"
#include "work.c"

static VALUE abi_version(VALUE self) {
    return UINT2NUM(xc_abi_version());
}

#define FUNCTION(name, arity) rb_define_module_function(module, #name, name, arity)

static void define_functions(VALUE module) {
    FUNCTION(abi_version, 0);
    FUNCTION(noop, 0);
    FUNCTION(add_i32, 2);
    FUNCTION(inc_i64, 1);
    FUNCTION(sum2_i64, 2);
    FUNCTION(sum4_i64, 4);
    FUNCTION(sum6_i64, 6);
    FUNCTION(sum8_i64, 8);
    FUNCTION(sum12_i64, 12);
    FUNCTION(sum8_f64, 8);
    FUNCTION(str_len, 1);
    FUNCTION(str_upper, 1);
    FUNCTION(str_copy, 2);
    FUNCTION(person_json, 3);
    FUNCTION(sum_f64, 1);
    FUNCTION(scale_f64, 2);
    FUNCTION(point_dist, 2);
    FUNCTION(point_add, 2);
    FUNCTION(mat4_scale, 2);
    FUNCTION(apply_i64, 2);
    FUNCTION(sort_i32, 2);
    FUNCTION(log_message, 2);
    FUNCTION(parse_i64, 1);
    FUNCTION(work, 1);
    FUNCTION(sha256, 2);
    FUNCTION(matmul_f64, 4);
    FUNCTION(add_batch, 3);
}

static void define_structs(VALUE module) {
    point_class = rb_define_class_under(module, "Point", rb_cObject);
    rb_define_alloc_func(point_class, point_alloc);
    rb_define_method(point_class, "initialize", point_initialize, 2);
    rb_define_method(point_class, "x", point_x, 0);
    rb_define_method(point_class, "y", point_y, 0);
    mat4_class = rb_define_class_under(module, "Mat4", rb_cObject);
    rb_define_alloc_func(mat4_class, mat4_alloc);
    rb_define_method(mat4_class, "initialize", mat4_initialize, 1);
    rb_define_method(mat4_class, "to_a", mat4_to_a, 0);
}

static void define_handles(VALUE module) {
    VALUE counter = rb_define_class_under(module, "Counter", rb_cObject);
    rb_define_alloc_func(counter, counter_alloc);
    rb_define_singleton_method(counter, "open", counter_open, 1);
    rb_define_method(counter, "initialize", counter_initialize, 1);
    rb_define_method(counter, "add", counter_add, 1);
    rb_define_method(counter, "close", counter_close, 0);
    VALUE buffer = rb_define_class_under(module, "Buffer", rb_cObject);
    rb_define_alloc_func(buffer, buffer_alloc);
    rb_define_singleton_method(buffer, "open", buffer_open, 1);
    rb_define_method(buffer, "initialize", buffer_initialize, 1);
    rb_define_method(buffer, "getbyte", buffer_getbyte, 1);
    rb_define_method(buffer, "close", buffer_close, 0);
}

void Init_crosscall(void) {
    VALUE module = rb_define_module("Crosscall");
    error_class = rb_define_class_under(module, "Error", rb_eStandardError);
    define_functions(module);
    define_structs(module);
    define_handles(module);
}
