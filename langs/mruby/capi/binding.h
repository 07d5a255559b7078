/* What the methods share: failures, arguments, and the elements of an Array. */
#ifndef BINDING_H
#define BINDING_H

#include <mruby.h>
#include <mruby/array.h>
#include <mruby/class.h>
#include <mruby/data.h>
#include <mruby/error.h>
#include <mruby/string.h>

#include <stdint.h>

#include "crosscall.h"

#define METHOD(name) static mrb_value name(mrb_state *mrb, mrb_value self)

static struct RClass *error_class;

/* Raises what the last failed call left as its message. */
static mrb_noreturn void fail(mrb_state *mrb) {
    mrb_raise(mrb, error_class, xc_last_error());
}

static void check(mrb_state *mrb, xc_status status) {
    if (status != XC_OK) {
        fail(mrb);
    }
}

static int32_t to_int32(mrb_state *mrb, mrb_int value) {
    if (value < INT32_MIN || value > INT32_MAX) {
        mrb_raise(mrb, E_RANGE_ERROR, "not an integer of 32 bits");
    }
    return (int32_t)value;
}

static size_t to_size(mrb_state *mrb, mrb_int value) {
    if (value < 0) {
        mrb_raise(mrb, E_RANGE_ERROR, "a size must not be negative");
    }
    return (size_t)value;
}

/* Memory for the elements of an Array, to be freed by mrb_free. mrb_alloca's would be the collector's, which
 * does not know how much it is: sum_f64 of 1024 took four times as long with it. */
static void *reserve(mrb_state *mrb, mrb_int count, size_t size) {
    return mrb_malloc(mrb, (size_t)(count > 0 ? count : 1) * size);
}

/* What was reserved is freed before anything is raised: the conversions below run no Ruby code and raise
 * nothing, they give NULL back. */
static mrb_noreturn void fail_reading(mrb_state *mrb) {
    mrb_raise(mrb, E_TYPE_ERROR, "an Array of numbers is needed");
}

static double *read_doubles(mrb_state *mrb, mrb_value array, mrb_int count) {
    double *values = reserve(mrb, count, sizeof *values);
    const mrb_value *elements = RARRAY_PTR(array);
    for (mrb_int i = 0; i < count; i++) {
        if (mrb_float_p(elements[i])) {
            values[i] = mrb_float(elements[i]);
        } else if (mrb_integer_p(elements[i])) {
            values[i] = (double)mrb_integer(elements[i]);
        } else {
            mrb_free(mrb, values);
            return NULL;
        }
    }
    return values;
}

static int32_t *read_int32s(mrb_state *mrb, mrb_value array, mrb_int count) {
    int32_t *values = reserve(mrb, count, sizeof *values);
    const mrb_value *elements = RARRAY_PTR(array);
    for (mrb_int i = 0; i < count; i++) {
        mrb_int value = mrb_integer_p(elements[i]) ? mrb_integer(elements[i]) : INT64_MAX;
        if (value < INT32_MIN || value > INT32_MAX) {
            mrb_free(mrb, values);
            return NULL;
        }
        values[i] = (int32_t)value;
    }
    return values;
}

/* Before anything is reserved: a frozen Array raises when it is written to. */
static void check_writable(mrb_state *mrb, mrb_value array) {
    mrb_check_frozen(mrb, mrb_ary_ptr(array));
}

static void write_doubles(mrb_state *mrb, mrb_value array, const double *values, mrb_int count) {
    int arena = mrb_gc_arena_save(mrb);
    for (mrb_int i = 0; i < count; i++) {
        mrb_ary_set(mrb, array, i, mrb_float_value(mrb, values[i]));
        mrb_gc_arena_restore(mrb, arena);
    }
}

static void write_int32s(mrb_state *mrb, mrb_value array, const int32_t *values, mrb_int count) {
    for (mrb_int i = 0; i < count; i++) {
        mrb_ary_set(mrb, array, i, mrb_int_value(mrb, values[i]));
    }
}

#endif
