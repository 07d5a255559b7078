/* Blocks that C calls back. An exception must not jump over the library's frames: it is kept, the library
 * gets zeros until it returns, and then it is raised. */
#include "binding.h"

typedef struct {
    mrb_state *mrb;
    mrb_value block;
    mrb_value object; /* that goes with a message */
    mrb_value arguments[3];
    mrb_value failure;
    mrb_bool failed;
    int64_t result;
} Upcall;

static void raise_if_failed(const Upcall *upcall) {
    if (upcall->failed) {
        mrb_exc_raise(upcall->mrb, upcall->failure);
    }
}

/* Bodies under mrb_protect_error; what they make lies in the arena until the upcall is over. */
static mrb_value yield_for_integer(mrb_state *mrb, void *user, mrb_int count) {
    Upcall *upcall = user;
    mrb_value result = mrb_yield_argv(mrb, upcall->block, count, upcall->arguments);
    upcall->result = mrb_as_int(mrb, result);
    return mrb_nil_value();
}

static mrb_value yield_one(mrb_state *mrb, void *user) {
    return yield_for_integer(mrb, user, 1);
}

static mrb_value yield_two(mrb_state *mrb, void *user) {
    return yield_for_integer(mrb, user, 2);
}

static mrb_value yield_message(mrb_state *mrb, void *user) {
    Upcall *upcall = user;
    const char *message = mrb_cptr(upcall->arguments[1]);
    upcall->arguments[1] = mrb_str_new_cstr(mrb, message);
    return mrb_yield_argv(mrb, upcall->block, 3, upcall->arguments);
}

static int64_t call(Upcall *upcall, mrb_protect_error_func *body) {
    int arena = mrb_gc_arena_save(upcall->mrb);
    upcall->result = 0;
    mrb_value outcome = mrb_protect_error(upcall->mrb, body, upcall, &upcall->failed);
    mrb_gc_arena_restore(upcall->mrb, arena);
    if (upcall->failed) {
        upcall->failure = outcome;
        mrb_gc_protect(upcall->mrb, outcome);
    }
    return upcall->result;
}

static int64_t call_map(int64_t value, void *user) {
    Upcall *upcall = user;
    if (upcall->failed) {
        return 0;
    }
    upcall->arguments[0] = mrb_int_value(upcall->mrb, value);
    return call(upcall, yield_one);
}

static int32_t call_compare(int32_t a, int32_t b, void *user) {
    Upcall *upcall = user;
    if (upcall->failed) {
        return 0;
    }
    upcall->arguments[0] = mrb_int_value(upcall->mrb, a);
    upcall->arguments[1] = mrb_int_value(upcall->mrb, b);
    int64_t order = call(upcall, yield_two);
    return (order > 0) - (order < 0);
}

static void call_sink(int32_t level, const char *message, void *user) {
    Upcall *upcall = user;
    upcall->arguments[0] = mrb_int_value(upcall->mrb, level);
    upcall->arguments[1] = mrb_cptr_value(upcall->mrb, (void *)message);
    upcall->arguments[2] = upcall->object;
    call(upcall, yield_message);
}

// case: apply_i64
METHOD(apply_i64) {
    mrb_int value, count;
    Upcall upcall = {.mrb = mrb};
    mrb_get_args(mrb, "ii&!", &value, &count, &upcall.block);
    int64_t result = xc_apply_i64(call_map, &upcall, value, to_size(mrb, count));
    raise_if_failed(&upcall);
    return mrb_int_value(mrb, result);
}

// case: sort_i32
METHOD(sort_i32) {
    mrb_value input, output;
    Upcall upcall = {.mrb = mrb};
    mrb_get_args(mrb, "AA&!", &input, &output, &upcall.block);
    check_writable(mrb, output);
    mrb_int count = RARRAY_LEN(input);
    int32_t *unsorted = read_int32s(mrb, input, count);
    if (unsorted == NULL) {
        fail_reading(mrb);
    }
    int32_t *sorted = reserve(mrb, count, sizeof *sorted);
    xc_status status = xc_sort_i32(unsorted, sorted, (size_t)count, call_compare, &upcall);
    if (status == XC_OK && !upcall.failed) {
        write_int32s(mrb, output, sorted, count);
    }
    mrb_free(mrb, sorted);
    mrb_free(mrb, unsorted);
    raise_if_failed(&upcall);
    check(mrb, status);
    return output;
}

// case: log_message
METHOD(log_message) {
    mrb_int level;
    Upcall upcall = {.mrb = mrb};
    mrb_get_args(mrb, "oi&!", &upcall.object, &level, &upcall.block);
    xc_status status = xc_log_message(call_sink, &upcall, to_int32(mrb, level));
    raise_if_failed(&upcall);
    check(mrb, status);
    return mrb_nil_value();
}

// end of cases
