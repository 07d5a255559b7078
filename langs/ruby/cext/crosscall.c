/* libcrosscall as a C extension of Ruby, written by hand.
 *
 * Every method has a fixed number of arguments, so Ruby hands them over as C arguments:
 * https://docs.ruby-lang.org/en/3.1/extension_rdoc.html
 * Arrays are Ruby's own Array, copied number by number: Ruby has no array of C numbers.
 * The GVL is held throughout, as is the default.
 */
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

static VALUE error_class, point_class, mat4_class;

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

/* ---- calls ------------------------------------------------------------------------------------ */

static VALUE abi_version(VALUE self) {
    return UINT2NUM(xc_abi_version());
}

static VALUE noop(VALUE self) {
    xc_noop();
    return Qnil;
}

static VALUE add_i32(VALUE self, VALUE a, VALUE b) {
    return INT2NUM(xc_add_i32(NUM2INT(a), NUM2INT(b)));
}

static VALUE inc_i64(VALUE self, VALUE value) {
    return INT642NUM(xc_inc_i64(NUM2INT64(value)));
}

static VALUE sum2_i64(VALUE self, VALUE a, VALUE b) {
    return INT642NUM(xc_sum2_i64(NUM2INT64(a), NUM2INT64(b)));
}

static VALUE sum4_i64(VALUE self, VALUE a, VALUE b, VALUE c, VALUE d) {
    return INT642NUM(xc_sum4_i64(NUM2INT64(a), NUM2INT64(b), NUM2INT64(c), NUM2INT64(d)));
}

static VALUE sum6_i64(VALUE self, VALUE a, VALUE b, VALUE c, VALUE d, VALUE e, VALUE f) {
    return INT642NUM(xc_sum6_i64(NUM2INT64(a), NUM2INT64(b), NUM2INT64(c), NUM2INT64(d),
                                 NUM2INT64(e), NUM2INT64(f)));
}

static VALUE sum8_i64(VALUE self, VALUE a, VALUE b, VALUE c, VALUE d, VALUE e, VALUE f, VALUE g,
                      VALUE h) {
    return INT642NUM(xc_sum8_i64(NUM2INT64(a), NUM2INT64(b), NUM2INT64(c), NUM2INT64(d),
                                 NUM2INT64(e), NUM2INT64(f), NUM2INT64(g), NUM2INT64(h)));
}

static VALUE sum12_i64(VALUE self, VALUE a, VALUE b, VALUE c, VALUE d, VALUE e, VALUE f, VALUE g,
                       VALUE h, VALUE i, VALUE j, VALUE k, VALUE l) {
    return INT642NUM(xc_sum12_i64(NUM2INT64(a), NUM2INT64(b), NUM2INT64(c), NUM2INT64(d),
                                  NUM2INT64(e), NUM2INT64(f), NUM2INT64(g), NUM2INT64(h),
                                  NUM2INT64(i), NUM2INT64(j), NUM2INT64(k), NUM2INT64(l)));
}

static VALUE sum8_f64(VALUE self, VALUE a, VALUE b, VALUE c, VALUE d, VALUE e, VALUE f, VALUE g,
                      VALUE h) {
    return DBL2NUM(xc_sum8_f64(NUM2DBL(a), NUM2DBL(b), NUM2DBL(c), NUM2DBL(d), NUM2DBL(e),
                               NUM2DBL(f), NUM2DBL(g), NUM2DBL(h)));
}

/* ---- strings: a String's own bytes, checked for NUL; RB_GC_GUARD keeps it alive for the call ---- */

/* The String of a text of the library's, which is freed. */
static VALUE take_text(char *text) {
    if (text == NULL) {
        fail();
    }
    VALUE string = rb_utf8_str_new_cstr(text);
    xc_str_free(text);
    return string;
}

static VALUE str_len(VALUE self, VALUE text) {
    int64_t length = xc_str_len(StringValueCStr(text));
    RB_GC_GUARD(text);
    return INT642NUM(length);
}

static VALUE str_upper(VALUE self, VALUE text) {
    char *upper = xc_str_upper(StringValueCStr(text));
    RB_GC_GUARD(text);
    return take_text(upper);
}

/* Overwrites the bytes of the String buffer, as many as it has. */
static VALUE str_copy(VALUE self, VALUE buffer, VALUE text) {
    const char *from = StringValueCStr(text);
    StringValue(buffer);
    rb_str_modify(buffer);
    int64_t length = xc_str_copy(RSTRING_PTR(buffer), (size_t)RSTRING_LEN(buffer), from);
    RB_GC_GUARD(text);
    RB_GC_GUARD(buffer);
    if (length < 0) {
        fail();
    }
    return INT642NUM(length);
}

static VALUE person_json(VALUE self, VALUE name, VALUE id, VALUE age) {
    xc_person person = {
        .name = StringValueCStr(name),
        .id = NUM2INT64(id),
        .age = NUM2INT(age),
    };
    char *json = xc_person_json(&person);
    RB_GC_GUARD(name);
    return take_text(json);
}

/* ---- arrays ------------------------------------------------------------------------------------
 *
 * ALLOCV_N takes the C array from the stack while it is short, else from memory that Ruby gives
 * back even when a conversion raises. */

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

/* Ruby's setter without rb_ary_store's check of each index: a third less time for scale_f64. */
static void write_doubles(VALUE array, const double *values, long count) {
    rb_ary_modify(array); /* raises if it is frozen */
    if (RARRAY_LEN(array) != count) {
        rb_raise(rb_eRuntimeError, "the array changed its length while it was read");
    }
    for (long i = 0; i < count; i++) {
        RARRAY_ASET(array, i, DBL2NUM(values[i]));
    }
}

static VALUE new_array_of_doubles(const double *values, long count) {
    VALUE array = rb_ary_new_capa(count);
    for (long i = 0; i < count; i++) {
        rb_ary_push(array, DBL2NUM(values[i]));
    }
    return array;
}

static VALUE new_array_of_integers(const int32_t *values, long count) {
    VALUE array = rb_ary_new_capa(count);
    for (long i = 0; i < count; i++) {
        rb_ary_push(array, INT2NUM(values[i]));
    }
    return array;
}

static VALUE sum_f64(VALUE self, VALUE array) {
    VALUE guard;
    long count = length_of(array);
    double *values = ALLOCV_N(double, guard, count);
    read_doubles(array, values, count);
    double sum = xc_sum_f64(values, (size_t)count);
    ALLOCV_END(guard);
    return DBL2NUM(sum);
}

static VALUE scale_f64(VALUE self, VALUE array, VALUE factor) {
    VALUE guard;
    long count = length_of(array);
    double *values = ALLOCV_N(double, guard, count);
    read_doubles(array, values, count);
    check(xc_scale_f64(values, (size_t)count, NUM2DBL(factor)));
    write_doubles(array, values, count);
    ALLOCV_END(guard);
    return array;
}

/* ---- structs: classes of their own that hold the C struct --------------------------------------- */

static const rb_data_type_t point_type = {
    .wrap_struct_name = "Crosscall::Point",
    .function = {.dfree = RUBY_DEFAULT_FREE},
    .flags = RUBY_TYPED_FREE_IMMEDIATELY,
};

static const rb_data_type_t mat4_type = {
    .wrap_struct_name = "Crosscall::Mat4",
    .function = {.dfree = RUBY_DEFAULT_FREE},
    .flags = RUBY_TYPED_FREE_IMMEDIATELY,
};

static xc_point *point_of(VALUE object) {
    return rb_check_typeddata(object, &point_type);
}

static xc_mat4 *mat4_of(VALUE object) {
    return rb_check_typeddata(object, &mat4_type);
}

static VALUE point_alloc(VALUE class) {
    xc_point *point;
    return TypedData_Make_Struct(class, xc_point, &point_type, point);
}

static VALUE point_initialize(VALUE self, VALUE x, VALUE y) {
    *point_of(self) = (xc_point){NUM2DBL(x), NUM2DBL(y)};
    return self;
}

static VALUE point_x(VALUE self) {
    return DBL2NUM(point_of(self)->x);
}

static VALUE point_y(VALUE self) {
    return DBL2NUM(point_of(self)->y);
}

static VALUE point_dist(VALUE self, VALUE a, VALUE b) {
    return DBL2NUM(xc_point_dist(point_of(a), point_of(b)));
}

static VALUE point_add(VALUE self, VALUE a, VALUE b) {
    xc_point *sum;
    VALUE result = TypedData_Make_Struct(point_class, xc_point, &point_type, sum);
    *sum = xc_point_add(*point_of(a), *point_of(b));
    return result;
}

static VALUE mat4_alloc(VALUE class) {
    xc_mat4 *matrix;
    return TypedData_Make_Struct(class, xc_mat4, &mat4_type, matrix);
}

static VALUE mat4_initialize(VALUE self, VALUE elements) {
    if (length_of(elements) != 16) {
        rb_raise(rb_eArgError, "a matrix has 16 elements");
    }
    read_doubles(elements, mat4_of(self)->m, 16);
    return self;
}

static VALUE mat4_to_a(VALUE self) {
    return new_array_of_doubles(mat4_of(self)->m, 16);
}

static VALUE mat4_scale(VALUE self, VALUE matrix, VALUE factor) {
    xc_mat4 *scaled;
    VALUE result = TypedData_Make_Struct(mat4_class, xc_mat4, &mat4_type, scaled);
    *scaled = xc_mat4_scale(*mat4_of(matrix), NUM2DBL(factor));
    return result;
}

/* ---- callbacks: the method's block --------------------------------------------------------------
 *
 * An exception or a break must not jump over the library's frames: rb_protect stops it at the
 * upcall, later upcalls do nothing, and rb_jump_tag lets it go on once the library has returned. */

typedef struct {
    int state; /* of rb_protect: not 0 once the block was left by a jump */
    VALUE user;
    union {
        int64_t value;
        struct {
            int32_t a, b, order;
        } pair;
        struct {
            int32_t level;
            const char *message;
        } log;
    } as;
} Upcall;

static void resume(const Upcall *upcall) {
    if (upcall->state != 0) {
        rb_jump_tag(upcall->state);
    }
}

static VALUE map_in_ruby(VALUE argument) {
    Upcall *upcall = (Upcall *)argument;
    upcall->as.value = NUM2INT64(rb_yield(INT642NUM(upcall->as.value)));
    return Qnil;
}

static int64_t map_upcall(int64_t value, void *user) {
    Upcall *upcall = user;
    if (upcall->state == 0) {
        upcall->as.value = value;
        rb_protect(map_in_ruby, (VALUE)upcall, &upcall->state);
    }
    return upcall->as.value;
}

static VALUE apply_i64(VALUE self, VALUE value, VALUE count) {
    Upcall upcall = {0};
    rb_need_block();
    int64_t result = xc_apply_i64(map_upcall, &upcall, NUM2INT64(value), to_size(count));
    resume(&upcall);
    return INT642NUM(result);
}

static VALUE compare_in_ruby(VALUE argument) {
    Upcall *upcall = (Upcall *)argument;
    VALUE order = rb_yield_values(2, INT2NUM(upcall->as.pair.a), INT2NUM(upcall->as.pair.b));
    upcall->as.pair.order = NUM2INT(order);
    return Qnil;
}

static int32_t compare_upcall(int32_t a, int32_t b, void *user) {
    Upcall *upcall = user;
    if (upcall->state == 0) {
        upcall->as.pair.a = a;
        upcall->as.pair.b = b;
        rb_protect(compare_in_ruby, (VALUE)upcall, &upcall->state);
    }
    return upcall->as.pair.order;
}

static VALUE sort_i32(VALUE self, VALUE array) {
    Upcall upcall = {0};
    VALUE input_guard, output_guard;
    long count = length_of(array);
    rb_need_block();
    int32_t *input = ALLOCV_N(int32_t, input_guard, count);
    int32_t *output = ALLOCV_N(int32_t, output_guard, count);
    read_integers(array, input, count);
    xc_status status = xc_sort_i32(input, output, (size_t)count, compare_upcall, &upcall);
    resume(&upcall);
    check(status);
    VALUE sorted = new_array_of_integers(output, count);
    ALLOCV_END(input_guard);
    ALLOCV_END(output_guard);
    return sorted;
}

static VALUE log_in_ruby(VALUE argument) {
    Upcall *upcall = (Upcall *)argument;
    VALUE message = rb_utf8_str_new_cstr(upcall->as.log.message);
    return rb_yield_values(3, INT2NUM(upcall->as.log.level), message, upcall->user);
}

static void log_upcall(int32_t level, const char *message, void *user) {
    Upcall *upcall = user;
    upcall->as.log.level = level;
    upcall->as.log.message = message;
    rb_protect(log_in_ruby, (VALUE)upcall, &upcall->state);
}

static VALUE log_message(VALUE self, VALUE user, VALUE level) {
    Upcall upcall = {.user = user};
    rb_need_block();
    xc_status status = xc_log_message(log_upcall, &upcall, NUM2INT(level));
    resume(&upcall);
    check(status);
    return Qnil;
}

/* ---- handles: closed at the end of a block, or by the garbage collector --------------------------- */

static void counter_free(void *counter) {
    xc_counter_free(counter); /* Ruby does not come here with NULL */
}

static const rb_data_type_t counter_type = {
    .wrap_struct_name = "Crosscall::Counter",
    .function = {.dfree = counter_free},
    .flags = RUBY_TYPED_FREE_IMMEDIATELY,
};

static VALUE counter_alloc(VALUE class) {
    return TypedData_Wrap_Struct(class, &counter_type, NULL);
}

static xc_counter *counter_of(VALUE self) {
    xc_counter *counter = rb_check_typeddata(self, &counter_type);
    if (counter == NULL) {
        rb_raise(error_class, "the counter is closed");
    }
    return counter;
}

static VALUE counter_close(VALUE self) {
    xc_counter *counter = rb_check_typeddata(self, &counter_type);
    if (counter != NULL) {
        DATA_PTR(self) = NULL;
        xc_counter_free(counter);
    }
    return Qnil;
}

static VALUE counter_open(VALUE class, VALUE value) {
    VALUE self = rb_class_new_instance(1, &value, class);
    return rb_ensure(rb_yield, self, counter_close, self);
}

static VALUE counter_initialize(VALUE self, VALUE value) {
    if (rb_check_typeddata(self, &counter_type) != NULL) {
        rb_raise(error_class, "the counter is open");
    }
    DATA_PTR(self) = xc_counter_new(NUM2INT64(value));
    if (DATA_PTR(self) == NULL) {
        fail();
    }
    return self;
}

static VALUE counter_add(VALUE self, VALUE amount) {
    return INT642NUM(xc_counter_add(counter_of(self), NUM2INT64(amount)));
}

typedef struct {
    uint8_t *bytes; /* NULL: closed */
    size_t size;
} Buffer;

static void buffer_free(void *data) {
    Buffer *buffer = data;
    if (buffer->bytes != NULL) {
        xc_buffer_free(buffer->bytes);
    }
    xfree(buffer);
}

static const rb_data_type_t buffer_type = {
    .wrap_struct_name = "Crosscall::Buffer",
    .function = {.dfree = buffer_free},
    .flags = RUBY_TYPED_FREE_IMMEDIATELY,
};

static VALUE buffer_alloc(VALUE class) {
    Buffer *buffer;
    return TypedData_Make_Struct(class, Buffer, &buffer_type, buffer);
}

static Buffer *buffer_of(VALUE self) {
    Buffer *buffer = rb_check_typeddata(self, &buffer_type);
    if (buffer->bytes == NULL) {
        rb_raise(error_class, "the buffer is closed");
    }
    return buffer;
}

static VALUE buffer_close(VALUE self) {
    Buffer *buffer = rb_check_typeddata(self, &buffer_type);
    if (buffer->bytes != NULL) {
        xc_buffer_free(buffer->bytes);
        *buffer = (Buffer){NULL, 0};
    }
    return Qnil;
}

static VALUE buffer_open(VALUE class, VALUE size) {
    VALUE self = rb_class_new_instance(1, &size, class);
    return rb_ensure(rb_yield, self, buffer_close, self);
}

static VALUE buffer_initialize(VALUE self, VALUE size) {
    Buffer *buffer = rb_check_typeddata(self, &buffer_type);
    if (buffer->bytes != NULL) {
        rb_raise(error_class, "the buffer is open");
    }
    size_t count = to_size(size);
    *buffer = (Buffer){xc_buffer_new(count), count};
    if (buffer->bytes == NULL) {
        fail();
    }
    return self;
}

/* The byte at index, nil beyond the end, as String#getbyte has it. */
static VALUE buffer_getbyte(VALUE self, VALUE index) {
    Buffer *buffer = buffer_of(self);
    size_t at = to_size(index);
    return at < buffer->size ? INT2FIX(buffer->bytes[at]) : Qnil;
}

/* ---- errors, work, batch ------------------------------------------------------------------------ */

static VALUE parse_i64(VALUE self, VALUE text) {
    int64_t value;
    xc_status status = xc_parse_i64(StringValueCStr(text), &value);
    RB_GC_GUARD(text);
    check(status);
    return INT642NUM(value);
}

static VALUE work(VALUE self, VALUE steps) {
    return INT642NUM(xc_work(NUM2INT64(steps)));
}

/* Overwrites the 32 bytes of the String digest. */
static VALUE sha256(VALUE self, VALUE data, VALUE digest) {
    StringValue(data);
    StringValue(digest);
    if (RSTRING_LEN(digest) != 32) {
        rb_raise(rb_eArgError, "a digest has 32 bytes");
    }
    rb_str_modify(digest);
    xc_status status = xc_sha256((const uint8_t *)RSTRING_PTR(data), (size_t)RSTRING_LEN(data),
                                 (uint8_t *)RSTRING_PTR(digest));
    RB_GC_GUARD(data);
    RB_GC_GUARD(digest);
    check(status);
    return digest;
}

static VALUE matmul_f64(VALUE self, VALUE a, VALUE b, VALUE rows) {
    VALUE a_guard, b_guard, product_guard;
    long n = NUM2LONG(rows);
    long count = length_of(a);
    if (n < 0 || n > 0x7fffffff || count != n * n || length_of(b) != count) {
        rb_raise(rb_eArgError, "an array is no n × n matrix");
    }
    double *c_a = ALLOCV_N(double, a_guard, count);
    double *c_b = ALLOCV_N(double, b_guard, count);
    double *c_product = ALLOCV_N(double, product_guard, count);
    read_doubles(a, c_a, count);
    read_doubles(b, c_b, count);
    check(xc_matmul_f64(c_a, c_b, c_product, (size_t)n));
    VALUE product = new_array_of_doubles(c_product, count);
    ALLOCV_END(a_guard);
    ALLOCV_END(b_guard);
    ALLOCV_END(product_guard);
    return product;
}

static VALUE add_batch(VALUE self, VALUE a, VALUE b) {
    VALUE a_guard, b_guard, sums_guard;
    long count = length_of(a);
    if (length_of(b) != count) {
        rb_raise(rb_eArgError, "the arrays differ in length");
    }
    int32_t *c_a = ALLOCV_N(int32_t, a_guard, count);
    int32_t *c_b = ALLOCV_N(int32_t, b_guard, count);
    int32_t *c_sums = ALLOCV_N(int32_t, sums_guard, count);
    read_integers(a, c_a, count);
    read_integers(b, c_b, count);
    check(xc_add_batch(c_a, c_b, c_sums, (size_t)count));
    VALUE sums = new_array_of_integers(c_sums, count);
    ALLOCV_END(a_guard);
    ALLOCV_END(b_guard);
    ALLOCV_END(sums_guard);
    return sums;
}

/* ---- module ------------------------------------------------------------------------------------- */

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
    FUNCTION(sort_i32, 1);
    FUNCTION(log_message, 2);
    FUNCTION(parse_i64, 1);
    FUNCTION(work, 1);
    FUNCTION(sha256, 2);
    FUNCTION(matmul_f64, 3);
    FUNCTION(add_batch, 2);
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
