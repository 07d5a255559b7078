/* What the methods share: failures, sizes, and the elements of an Array. */
#include <ruby.h>
#include <ruby/encoding.h>

#include <stdint.h>

#include "crosscall.h"

/* Where long has 64 bits, its conversions are the inlined ones. */
#if SIZEOF_LONG == 8
#define NUM2INT64 NUM2LONG
#define INT642NUM LONG2NUM
#else
#define NUM2INT64 NUM2LL
#define INT642NUM LL2NUM
#endif

static VALUE error_class;

/* Raises what the last failed call left as its message. */
NORETURN(static void fail(void));
static void fail(void) {
    rb_enc_raise(rb_utf8_encoding(), error_class, "%s", xc_last_error());
}

static void check(xc_status status) {
    if (status != XC_OK) {
        fail();
    }
}

/* NUM2SIZET would take -1 for the largest size there is. */
static size_t to_size(VALUE number) {
    long size = NUM2LONG(number);
    if (size < 0) {
        rb_raise(rb_eRangeError, "%ld is negative", size);
    }
    return (size_t)size;
}

/* The C array is ALLOCV_N's: from the stack while it is short, else memory that Ruby gives back even
 * when a conversion raises. */

static long length_of(VALUE array) {
    Check_Type(array, T_ARRAY);
    return RARRAY_LEN(array);
}

/* The element at i. The conversion of the one before may have run Ruby code that shortened array;
 * rb_ary_entry would check too, but as a call that takes a third of the time of sum_f64. */
static VALUE element(VALUE array, long i) {
    if (i >= RARRAY_LEN(array)) {
        rb_raise(rb_eRuntimeError, "the array was shortened while it was read");
    }
    return RARRAY_AREF(array, i);
}

static void read_doubles(VALUE array, double *values, long count) {
    for (long i = 0; i < count; i++) {
        values[i] = NUM2DBL(element(array, i));
    }
}

static void read_integers(VALUE array, int32_t *values, long count) {
    for (long i = 0; i < count; i++) {
        values[i] = NUM2INT(element(array, i));
    }
}

/* To be asked before RARRAY_ASET, Ruby's setter without rb_ary_store's check of each index: a third less
 * time for scale_f64. */
static void prepare_writing(VALUE array, long count) {
    rb_ary_modify(array); /* raises if it is frozen */
    if (RARRAY_LEN(array) != count) {
        rb_raise(rb_eRuntimeError, "the array changed its length while it was read");
    }
}

static void write_doubles(VALUE array, const double *values, long count) {
    prepare_writing(array, count);
    for (long i = 0; i < count; i++) {
        RARRAY_ASET(array, i, DBL2NUM(values[i]));
    }
}

static void write_integers(VALUE array, const int32_t *values, long count) {
    prepare_writing(array, count);
    for (long i = 0; i < count; i++) {
        RARRAY_ASET(array, i, INT2NUM(values[i]));
    }
}

static VALUE new_array_of_doubles(const double *values, long count) {
    VALUE array = rb_ary_new_capa(count);
    for (long i = 0; i < count; i++) {
        rb_ary_push(array, DBL2NUM(values[i]));
    }
    return array;
}
