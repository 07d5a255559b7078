/* C calls the method's block.
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

static VALUE sort_i32(VALUE self, VALUE from, VALUE to) {
    Upcall upcall = {0};
    VALUE input_guard, output_guard;
    long count = length_of(from);
    if (length_of(to) != count) {
        rb_raise(rb_eArgError, "the arrays differ in length");
    }
    rb_need_block();
    int32_t *input = ALLOCV_N(int32_t, input_guard, count);
    int32_t *output = ALLOCV_N(int32_t, output_guard, count);
    read_integers(from, input, count);
    xc_status status = xc_sort_i32(input, output, (size_t)count, compare_upcall, &upcall);
    resume(&upcall);
    check(status);
    write_integers(to, output, count);
    ALLOCV_END(input_guard);
    ALLOCV_END(output_guard);
    return to;
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
