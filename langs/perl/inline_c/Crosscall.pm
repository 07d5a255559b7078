package Crosscall;

# libcrosscall by C in this file, which Inline compiles when it is loaded for the
# first time. autowrap binds the functions that are only declared, under their
# names without the prefix: https://metacpan.org/pod/Inline::C

use strict;
use warnings;

# What build.pl adds: where to find headers and the library, and with
# what to compile. Inline asks for none of it once the module is built.
our @build;

use Inline C => config => directory => $ENV{XC_INLINE},
  enable     => 'autowrap',
  prefix     => 'xc_',
  @build;

use Inline C => <<'END_OF_C';
#include "crosscall.h"
#include "glue.h"

uint32_t xc_abi_version();

// case: noop
void xc_noop();

// case: add_i32
int32_t xc_add_i32(int32_t a, int32_t b);

// case: inc_i64
int64_t xc_inc_i64(int64_t value);

// case: sum2_i64
int64_t xc_sum2_i64(int64_t a, int64_t b);

// case: sum4_i64
int64_t xc_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d);

// case: sum6_i64
int64_t xc_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f);

// case: sum8_i64
int64_t xc_sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                    int64_t g, int64_t h);

// case: sum12_i64
int64_t xc_sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                     int64_t g, int64_t h, int64_t i, int64_t j, int64_t k, int64_t l);

// case: sum8_f64
double xc_sum8_f64(double a, double b, double c, double d, double e, double f, double g, double h);

// case: str_len
int64_t xc_str_len(const char *text);

// case: str_upper
SV *str_upper(const char *text) {
    return take_text(aTHX_ xc_str_upper(text));
}

// case: str_copy
SV *str_copy(SV *buffer, const char *text) {
    STRLEN capacity;
    char *bytes = SvPVbyte_force(buffer, capacity); /* its own, to be written to */
    if (xc_str_copy(bytes, capacity, text) < 0) {
        fail(aTHX);
    }
    return text_of(aTHX_ bytes);
}

// case: person_json
SV *person_json(const char *name, int64_t id, int32_t age) {
    xc_person person = {.name = name, .id = id, .age = age};
    return take_text(aTHX_ xc_person_json(&person));
}

// case: sum_f64
double sum_f64(AV *values) {
    size_t count = count_of(aTHX_ values);
    return xc_sum_f64(doubles_of(aTHX_ values, count), count);
}

// case: scale_f64
void scale_f64(AV *array, double factor) {
    size_t count = count_of(aTHX_ array);
    double *values = doubles_of(aTHX_ array, count);
    check(aTHX_ xc_scale_f64(values, count, factor));
    set_doubles(aTHX_ array, values, count);
}

// case: point_dist
double point_dist(xc_point a, xc_point b) {
    return xc_point_dist(&a, &b);
}

// case: point_add
xc_point xc_point_add(xc_point a, xc_point b);

// case: mat4_scale
xc_mat4 xc_mat4_scale(xc_mat4 matrix, double factor);

// case: apply_i64
int64_t apply_i64(SV *fn, int64_t value, int64_t count) {
    upcall called = {.function = fn};
    int64_t result = xc_apply_i64(call_map, &called, value, count);
    raise_if_failed(aTHX_ &called);
    return result;
}

// case: sort_i32
void sort_i32(AV *input, AV *output, SV *compare) {
    size_t count = count_of(aTHX_ input);
    int32_t *values = int32s_of(aTHX_ input, count);
    int32_t *sorted = scratch(aTHX_ count, sizeof *sorted);
    upcall called = {.function = compare};
    xc_status status = xc_sort_i32(values, sorted, count, call_compare, &called);
    raise_if_failed(aTHX_ &called);
    check(aTHX_ status);
    set_int32s(aTHX_ output, sorted, count);
}

// case: log_message
void log_message(SV *sink, SV *user, int32_t level) {
    upcall called = {.function = sink, .object = user};
    xc_status status = xc_log_message(call_sink, &called, level);
    raise_if_failed(aTHX_ &called);
    check(aTHX_ status);
}

// case: counter_cycle
xc_counter *counter_new(SV *class, int64_t value) {
    xc_counter *counter = xc_counter_new(value);
    PERL_UNUSED_VAR(class);
    if (counter == NULL) {
        fail(aTHX);
    }
    return counter;
}

void counter_free(SV *object) {
    xc_counter *counter = counter_of(aTHX_ object);
    sv_setiv(SvRV(object), 0); /* it may be called by hand too */
    xc_counter_free(counter);
}

// case: counter_add
int64_t xc_counter_add(xc_counter *counter, int64_t amount);

// case: buffer_adopt
SV *buffer(int64_t size) {
    return new_buffer(aTHX_ size);
}

// case: parse_fail
int64_t parse_i64(const char *text) {
    int64_t value;
    check(aTHX_ xc_parse_i64(text, &value));
    return value;
}

// case: work
int64_t xc_work(int64_t steps);

// case: sha256
void sha256(SV *data, SV *digest) {
    STRLEN size, digest_size;
    char *written = SvPVbyte_force(digest, digest_size);
    const char *bytes = SvPVbyte(data, size);
    if (digest_size != 32) {
        croak("a digest has 32 bytes");
    }
    check(aTHX_ xc_sha256((const uint8_t *)bytes, size, (uint8_t *)written));
}

// case: matmul_f64
void matmul_f64(AV *a, AV *b, AV *product, uint32_t rows) {
    size_t count = (size_t)rows * rows;
    double *values;
    if (rows > 0xffff) {
        croak("too many rows");
    }
    values = scratch(aTHX_ count, sizeof *values);
    check(aTHX_ xc_matmul_f64(doubles_of(aTHX_ a, count), doubles_of(aTHX_ b, count), values, rows));
    set_doubles(aTHX_ product, values, count);
}

// case: add_batch
void add_batch(AV *a, AV *b, AV *sums) {
    size_t count = count_of(aTHX_ a);
    int32_t *values = scratch(aTHX_ count, sizeof *values);
    check(aTHX_ xc_add_batch(int32s_of(aTHX_ a, count), int32s_of(aTHX_ b, count), values, count));
    set_int32s(aTHX_ sums, values, count);
}

// end of cases
END_OF_C

# Methods of the class that the typemap blesses into.
*Crosscall::Counter::new     = \&counter_new;
*Crosscall::Counter::add     = \&counter_add;
*Crosscall::Counter::DESTROY = \&counter_free;

1;
