/* libcrosscall as functions of Perl: https://perldoc.perl.org/perlxs
 *
 * Texts go to C as UTF-8, whose memory Perl keeps with the string. Arrays are copied: Perl's hold
 * scalars, not numbers. Failures of the library are raised with its message. */
#define PERL_NO_GET_CONTEXT /* perlguts: without it each function looks the interpreter up */
#include "EXTERN.h"
#include "perl.h"

#include "XSUB.h"

#include "crosscall.h"

static void fail(pTHX) {
    SV *message = sv_2mortal(newSVpvf("%s\n", xc_last_error()));
    SvUTF8_on(message);
    croak_sv(message);
}

static void check(pTHX_ xc_status status) {
    if (status != XC_OK) {
        fail(aTHX);
    }
}

static SV *text_of(pTHX_ const char *text) {
    return newSVpvn_utf8(text, strlen(text), 1);
}

/* The string of a text of the library's, which is freed. */
static SV *take_text(pTHX_ char *text) {
    SV *result;
    if (text == NULL) {
        fail(aTHX);
    }
    result = text_of(aTHX_ text);
    xc_str_free(text);
    return result;
}

/* ---- arrays ---------------------------------------------------------------------------------- */

/* perlapi leaves AvARRAY to those who do not want to call av_fetch for every element: that is half
 * of the time here. A tied array has no elements of its own to point to. */
static SV *element(pTHX_ AV *array, SSize_t i) {
    SV **found;
    if (!SvRMAGICAL(array)) {
        SV *own = AvARRAY(array)[i];
        return own != NULL ? own : &PL_sv_undef;
    }
    found = av_fetch(array, i, 0);
    return found != NULL ? *found : &PL_sv_undef;
}

static size_t count_of(pTHX_ AV *array) {
    return (size_t)(av_top_index(array) + 1);
}

/* Memory until the end of the statement. */
static void *scratch(pTHX_ size_t count, size_t size) {
    void *memory;
    Newx(memory, (count > 0 ? count : 1) * size, char);
    SAVEFREEPV(memory);
    return memory;
}

static double *doubles_of(pTHX_ AV *array, size_t count) {
    double *values = scratch(aTHX_ count, sizeof *values);
    if (count_of(aTHX_ array) != count) {
        croak("the array has %zu elements, not %zu", count_of(aTHX_ array), count);
    }
    for (size_t i = 0; i < count; i++) {
        values[i] = SvNV(element(aTHX_ array, (SSize_t)i));
    }
    return values;
}

static int32_t *int32s_of(pTHX_ AV *array, size_t count) {
    int32_t *values = scratch(aTHX_ count, sizeof *values);
    if (count_of(aTHX_ array) != count) {
        croak("the array has %zu elements, not %zu", count_of(aTHX_ array), count);
    }
    for (size_t i = 0; i < count; i++) {
        values[i] = (int32_t)SvIV(element(aTHX_ array, (SSize_t)i));
    }
    return values;
}

static SV *element_to_set(pTHX_ AV *array, size_t i) {
    SV **found = av_fetch(array, (SSize_t)i, 1);
    if (found == NULL) {
        croak("the array takes no element %zu", i);
    }
    return *found;
}

static void set_doubles(pTHX_ AV *array, const double *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        sv_setnv_mg(element_to_set(aTHX_ array, i), values[i]);
    }
}

static void set_int32s(pTHX_ AV *array, const int32_t *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        sv_setiv_mg(element_to_set(aTHX_ array, i), values[i]);
    }
}

/* ---- structs: a point is [x, y], a matrix a string that pack made ---------------------------- */

static xc_point point_of(pTHX_ SV *reference) {
    AV *array = SvROK(reference) ? (AV *)SvRV(reference) : NULL;
    if (array == NULL || SvTYPE(array) != SVt_PVAV || count_of(aTHX_ array) != 2) {
        croak("a point is [x, y]");
    }
    return (xc_point){SvNV(element(aTHX_ array, 0)), SvNV(element(aTHX_ array, 1))};
}

static SV *new_point(pTHX_ xc_point point) {
    AV *array = newAV();
    av_extend(array, 1);
    av_store(array, 0, newSVnv(point.x));
    av_store(array, 1, newSVnv(point.y));
    return newRV_noinc((SV *)array);
}

static xc_mat4 mat4_of(pTHX_ SV *packed) {
    STRLEN size;
    const char *bytes = SvPVbyte(packed, size);
    xc_mat4 matrix;
    if (size != sizeof matrix) {
        croak("a matrix is pack('d16', …)");
    }
    Copy(bytes, &matrix, sizeof matrix, char);
    return matrix;
}

/* ---- callbacks ------------------------------------------------------------------------------- */

/* A function of Perl that C calls back. An exception must not jump over the library's frames: it
 * waits in $@ until the library has returned, which gets zeros until then.
 * https://perldoc.perl.org/perlcall#Using-G_EVAL */
typedef struct {
    SV *function;
    SV *object; /* what log_message hands over with the message */
    int failed;
} upcall;

static void raise_if_failed(pTHX_ const upcall *called) {
    if (called->failed) {
        croak(NULL); /* with what $@ holds */
    }
}

/* Calls the function with what stands on the stack from the mark on; its result. */
static IV call_for_integer(pTHX_ upcall *called) {
    IV result = 0;
    dSP;
    call_sv(called->function, G_SCALAR | G_EVAL);
    SPAGAIN;
    if (SvTRUE(ERRSV)) {
        called->failed = 1;
        (void)POPs;
    } else {
        result = POPi;
    }
    PUTBACK;
    return result;
}

static int64_t call_map(int64_t value, void *user) {
    upcall *called = user;
    IV result;
    dTHX;
    dSP;
    if (called->failed) {
        return 0;
    }
    ENTER;
    SAVETMPS;
    PUSHMARK(SP);
    mXPUSHi(value);
    PUTBACK;
    result = call_for_integer(aTHX_ called);
    FREETMPS;
    LEAVE;
    return result;
}

static int32_t call_compare(int32_t a, int32_t b, void *user) {
    upcall *called = user;
    IV result;
    dTHX;
    dSP;
    if (called->failed) {
        return 0;
    }
    ENTER;
    SAVETMPS;
    PUSHMARK(SP);
    EXTEND(SP, 2);
    mPUSHi(a);
    mPUSHi(b);
    PUTBACK;
    result = call_for_integer(aTHX_ called);
    FREETMPS;
    LEAVE;
    return (result > 0) - (result < 0);
}

static void call_sink(int32_t level, const char *message, void *user) {
    upcall *called = user;
    dTHX;
    dSP;
    ENTER;
    SAVETMPS;
    PUSHMARK(SP);
    EXTEND(SP, 3);
    mPUSHi(level);
    mPUSHs(text_of(aTHX_ message));
    PUSHs(called->object);
    PUTBACK;
    call_sv(called->function, G_VOID | G_DISCARD | G_EVAL);
    called->failed = SvTRUE(ERRSV);
    FREETMPS;
    LEAVE;
}

/* ---- handles --------------------------------------------------------------------------------- */

static xc_counter *counter_of(pTHX_ SV *object) {
    if (!SvROK(object) || !sv_derived_from(object, "Crosscall::Counter")) {
        croak("not a Crosscall::Counter");
    }
    return INT2PTR(xc_counter *, SvIV(SvRV(object)));
}

static int free_buffer(pTHX_ SV *bytes, MAGIC *magic) {
    PERL_UNUSED_ARG(bytes);
    xc_buffer_free((uint8_t *)magic->mg_ptr);
    return 0;
}

static const MGVTBL buffer_magic = {.svt_free = free_buffer};

/* A string that lies in the library's memory, and frees it when it goes:
 * https://perldoc.perl.org/perlguts#Magic-Virtual-Tables */
static SV *new_buffer(pTHX_ size_t size) {
    uint8_t *memory = xc_buffer_new(size);
    SV *bytes;
    if (memory == NULL) {
        fail(aTHX);
    }
    bytes = newSV_type(SVt_PVMG);
    SvPV_set(bytes, (char *)memory);
    SvCUR_set(bytes, size);
    SvLEN_set(bytes, 0); /* not Perl's to free */
    SvPOK_only(bytes);
    SvREADONLY_on(bytes);
    sv_magicext(bytes, NULL, PERL_MAGIC_ext, &buffer_magic, (const char *)memory, 0);
    return newRV_noinc(bytes);
}

MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

PROTOTYPES: DISABLE

uint32_t
xc_abi_version()

# case: noop
void
xc_noop()

# case: add_i32
int32_t
xc_add_i32(int32_t a, int32_t b)

# case: inc_i64
int64_t
xc_inc_i64(int64_t value)

# case: sum2_i64
int64_t
xc_sum2_i64(int64_t a, int64_t b)

# case: sum4_i64
int64_t
xc_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d)

# case: sum6_i64
int64_t
xc_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f)

# case: sum8_i64
int64_t
xc_sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, \
            int64_t g, int64_t h)

# case: sum12_i64
int64_t
xc_sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, \
             int64_t g, int64_t h, int64_t i, int64_t j, int64_t k, int64_t l)

# case: sum8_f64
double
xc_sum8_f64(double a, double b, double c, double d, double e, double f, double g, double h)

# case: str_len
int64_t
xc_str_len(const char *text)

# case: str_upper
SV *
xc_str_upper(const char *text)
  CODE:
    RETVAL = take_text(aTHX_ xc_str_upper(text));
  OUTPUT:
    RETVAL

# case: str_copy
SV *
xc_str_copy(SV *buffer, const char *text)
  INIT:
    STRLEN capacity;
    char *bytes = SvPVbyte_force(buffer, capacity); /* its own, to be written to */
  CODE:
    if (xc_str_copy(bytes, capacity, text) < 0) {
        fail(aTHX);
    }
    RETVAL = text_of(aTHX_ bytes);
  OUTPUT:
    RETVAL

# case: person_json
SV *
xc_person_json(const char *name, int64_t id, int32_t age)
  INIT:
    xc_person person = {.name = name, .id = id, .age = age};
  CODE:
    RETVAL = take_text(aTHX_ xc_person_json(&person));
  OUTPUT:
    RETVAL

# case: sum_f64
double
xc_sum_f64(AV *values)
  INIT:
    size_t count = count_of(aTHX_ values);
  CODE:
    RETVAL = xc_sum_f64(doubles_of(aTHX_ values, count), count);
  OUTPUT:
    RETVAL

# case: scale_f64
void
xc_scale_f64(AV *array, double factor)
  INIT:
    size_t count = count_of(aTHX_ array);
    double *values = doubles_of(aTHX_ array, count);
  CODE:
    check(aTHX_ xc_scale_f64(values, count, factor));
    set_doubles(aTHX_ array, values, count);

# case: point_dist
double
xc_point_dist(xc_point a, xc_point b)
  CODE:
    RETVAL = xc_point_dist(&a, &b);
  OUTPUT:
    RETVAL

# case: point_add
xc_point
xc_point_add(xc_point a, xc_point b)

# case: mat4_scale
xc_mat4
xc_mat4_scale(xc_mat4 matrix, double factor)

# case: apply_i64
int64_t
xc_apply_i64(SV *fn, int64_t value, UV count)
  INIT:
    upcall called = {.function = fn};
  CODE:
    RETVAL = xc_apply_i64(call_map, &called, value, count);
    raise_if_failed(aTHX_ &called);
  OUTPUT:
    RETVAL

# case: sort_i32
void
xc_sort_i32(AV *input, AV *output, SV *compare)
  INIT:
    size_t count = count_of(aTHX_ input);
    int32_t *values = int32s_of(aTHX_ input, count);
    int32_t *sorted = scratch(aTHX_ count, sizeof *sorted);
    upcall called = {.function = compare};
    xc_status status;
  CODE:
    status = xc_sort_i32(values, sorted, count, call_compare, &called);
    raise_if_failed(aTHX_ &called);
    check(aTHX_ status);
    set_int32s(aTHX_ output, sorted, count);

# case: log_message
void
xc_log_message(SV *sink, SV *user, int32_t level)
  INIT:
    upcall called = {.function = sink, .object = user};
    xc_status status;
  CODE:
    status = xc_log_message(call_sink, &called, level);
    raise_if_failed(aTHX_ &called);
    check(aTHX_ status);

# case: buffer_adopt
SV *
buffer(UV size)
  CODE:
    RETVAL = new_buffer(aTHX_ size);
  OUTPUT:
    RETVAL

# case: parse_fail
int64_t
xc_parse_i64(const char *text)
  CODE:
    check(aTHX_ xc_parse_i64(text, &RETVAL));
  OUTPUT:
    RETVAL

# case: work
int64_t
xc_work(int64_t steps)

# case: sha256
SV *
xc_sha256(SV *data)
  INIT:
    STRLEN size;
    const char *bytes = SvPVbyte(data, size);
    uint8_t digest[32];
  CODE:
    check(aTHX_ xc_sha256((const uint8_t *)bytes, size, digest));
    RETVAL = newSVpvn((const char *)digest, sizeof digest);
  OUTPUT:
    RETVAL

# case: matmul_f64
void
xc_matmul_f64(AV *a, AV *b, AV *product, UV rows)
  INIT:
    size_t count = rows * rows;
    double *values;
  CODE:
    if (rows > 0xffff) {
        croak("too many rows");
    }
    values = scratch(aTHX_ count, sizeof *values);
    check(aTHX_ xc_matmul_f64(doubles_of(aTHX_ a, count), doubles_of(aTHX_ b, count), values, rows));
    set_doubles(aTHX_ product, values, count);

# case: add_batch
void
xc_add_batch(AV *a, AV *b, AV *sums)
  INIT:
    size_t count = count_of(aTHX_ a);
    int32_t *values = scratch(aTHX_ count, sizeof *values);
  CODE:
    check(aTHX_ xc_add_batch(int32s_of(aTHX_ a, count), int32s_of(aTHX_ b, count), values, count));
    set_int32s(aTHX_ sums, values, count);

# end of cases

MODULE = Crosscall    PACKAGE = Crosscall::Counter    PREFIX = xc_counter_

# case: counter_cycle
xc_counter *
new(const char *class, int64_t value)
  CODE:
    PERL_UNUSED_VAR(class);
    RETVAL = xc_counter_new(value);
    if (RETVAL == NULL) {
        fail(aTHX);
    }
  OUTPUT:
    RETVAL

# case: counter_add
int64_t
xc_counter_add(xc_counter *counter, int64_t amount)

void
DESTROY(xc_counter *counter)
  CODE:
    xc_counter_free(counter);
