/* A host that runs the loops: libcrosscall as methods of mruby, and the program that mrbc made of them.
 * https://github.com/mruby/mruby/blob/master/doc/guides/capi.md */
#include "arrays.c"
#include "callbacks.c"
#include "calls.c"
#include "errors.c"
#include "handles.c"
#include "strings.c"
#include "structs.c"
#include "work.c"

#include <mruby/irep.h>

#include <time.h>

/* Made by mrbc. */
extern const uint8_t program[];

METHOD(abi_version) {
    return mrb_int_value(mrb, xc_abi_version());
}

METHOD(clock_now) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return mrb_int_value(mrb, (mrb_int)now.tv_sec * 1000000000 + now.tv_nsec);
}

static const struct {
    const char *name;
    mrb_func_t run;
    mrb_aspec arguments;
} functions[] = {
    {"abi_version", abi_version, MRB_ARGS_REQ(0)}, {"noop", noop, MRB_ARGS_REQ(0)},
    {"add_i32", add_i32, MRB_ARGS_REQ(2)},         {"inc_i64", inc_i64, MRB_ARGS_REQ(1)},
    {"sum2_i64", sum2_i64, MRB_ARGS_REQ(2)},       {"sum4_i64", sum4_i64, MRB_ARGS_REQ(4)},
    {"sum6_i64", sum6_i64, MRB_ARGS_REQ(6)},       {"sum8_i64", sum8_i64, MRB_ARGS_REQ(8)},
    {"sum12_i64", sum12_i64, MRB_ARGS_REQ(12)},    {"sum8_f64", sum8_f64, MRB_ARGS_REQ(8)},
    {"str_len", str_len, MRB_ARGS_REQ(1)},         {"str_upper", str_upper, MRB_ARGS_REQ(1)},
    {"str_copy", str_copy, MRB_ARGS_REQ(2)},       {"person_json", person_json, MRB_ARGS_REQ(3)},
    {"sum_f64", sum_f64, MRB_ARGS_REQ(1)},         {"scale_f64", scale_f64, MRB_ARGS_REQ(2)},
    {"point_dist", point_dist, MRB_ARGS_REQ(2)},   {"point_add", point_add, MRB_ARGS_REQ(2)},
    {"mat4_scale", mat4_scale, MRB_ARGS_REQ(2)},   {"apply_i64", apply_i64, MRB_ARGS_REQ(2)},
    {"sort_i32", sort_i32, MRB_ARGS_REQ(2)},       {"log_message", log_message, MRB_ARGS_REQ(2)},
    {"parse_i64", parse_i64, MRB_ARGS_REQ(1)},     {"work", work, MRB_ARGS_REQ(1)},
    {"sha256", sha256, MRB_ARGS_REQ(2)},           {"matmul_f64", matmul_f64, MRB_ARGS_REQ(4)},
    {"add_batch", add_batch, MRB_ARGS_REQ(3)},
};

static struct RClass *define_data(mrb_state *mrb, struct RClass *module, const char *name,
                                  mrb_func_t initialize, mrb_aspec arguments) {
    struct RClass *class = mrb_define_class_under(mrb, module, name, mrb->object_class);
    MRB_SET_INSTANCE_TT(class, MRB_TT_DATA);
    mrb_define_method(mrb, class, "initialize", initialize, arguments);
    return class;
}

static void define_classes(mrb_state *mrb, struct RClass *module) {
    error_class = mrb_define_class_under(mrb, module, "Error", mrb->eStandardError_class);
    point_class = define_data(mrb, module, "Point", point_initialize, MRB_ARGS_REQ(2));
    mrb_define_method(mrb, point_class, "x", point_x, MRB_ARGS_NONE());
    mrb_define_method(mrb, point_class, "y", point_y, MRB_ARGS_NONE());
    mat4_class = define_data(mrb, module, "Mat4", mat4_initialize, MRB_ARGS_REQ(1));
    mrb_define_method(mrb, mat4_class, "to_a", mat4_to_a, MRB_ARGS_NONE());
    struct RClass *counter =
        define_data(mrb, module, "Counter", counter_initialize, MRB_ARGS_REQ(1));
    mrb_define_method(mrb, counter, "add", counter_add, MRB_ARGS_REQ(1));
    mrb_define_method(mrb, counter, "close", counter_close, MRB_ARGS_NONE());
    struct RClass *buffer = define_data(mrb, module, "Buffer", buffer_initialize, MRB_ARGS_REQ(1));
    mrb_define_method(mrb, buffer, "getbyte", buffer_getbyte, MRB_ARGS_REQ(1));
    mrb_define_method(mrb, buffer, "close", buffer_close, MRB_ARGS_NONE());
}

int main(void) {
    mrb_state *mrb = mrb_open();
    if (mrb == NULL) {
        return 1;
    }
    struct RClass *module = mrb_define_module(mrb, "Crosscall");
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        mrb_define_module_function(mrb, module, functions[i].name, functions[i].run,
                                   functions[i].arguments);
    }
    define_classes(mrb, module);
    struct RClass *clock = mrb_define_module(mrb, "Clock");
    mrb_define_module_function(mrb, clock, "now", clock_now, MRB_ARGS_NONE());
    mrb_load_irep(mrb, program);
    int failed = mrb->exc != NULL;
    if (failed) {
        mrb_print_error(mrb);
    }
    mrb_close(mrb);
    return failed;
}
