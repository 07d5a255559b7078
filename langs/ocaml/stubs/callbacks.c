/* OCaml functions that C calls back. */
#include "binding.h"

/* What the library hands on. An exception must not jump over its frames: it waits in `raised`, the
 * library gets zeros until it returns, and then the exception is raised. All values are roots of the
 * stub's. */
typedef struct {
    const value *function;
    const value *object; /* what goes with the function, NULL for nothing */
    value *raised;
    int failed;
} Upcall;

/* The result, or that of a function which returned 0. */
static value result_of(Upcall *upcall, value result) {
    if (Is_exception_result(result)) {
        *upcall->raised = Extract_exception(result);
        upcall->failed = 1;
    }
    return result;
}

static int64_t call_map(int64_t number, void *user) {
    Upcall *upcall = user;
    if (upcall->failed) {
        return 0;
    }
    value argument = caml_copy_int64(number);
    value result = result_of(upcall, caml_callback_exn(*upcall->function, argument));
    return upcall->failed ? 0 : Int64_val(result);
}

static int32_t call_compare(int32_t a, int32_t b, void *user) {
    Upcall *upcall = user;
    if (upcall->failed) {
        return 0;
    }
    value result = caml_callback2_exn(*upcall->function, Val_int(a), Val_int(b));
    intnat order = Long_val(result_of(upcall, result));
    return upcall->failed ? 0 : (order > 0) - (order < 0);
}

static void call_sink(int32_t level, const char *message, void *user) {
    Upcall *upcall = user;
    value text = caml_copy_string(message);
    const value *object = upcall->object;
    result_of(upcall, caml_callback3_exn(*upcall->function, *object, Val_int(level), text));
}

// case: apply_i64
value crosscall_apply_i64(value function, value first, value count) {
    CAMLparam3(function, first, count);
    CAMLlocal1(raised);
    Upcall upcall = {.function = &function, .raised = &raised};
    int64_t result = xc_apply_i64(call_map, &upcall, Int64_val(first), size_of(count));
    if (upcall.failed) {
        caml_raise(raised);
    }
    CAMLreturn(caml_copy_int64(result));
}

// case: sort_i32
value crosscall_sort_i32(value input, value output, value compare) {
    CAMLparam3(input, output, compare);
    CAMLlocal1(raised);
    Upcall upcall = {.function = &compare, .raised = &raised};
    size_t count = int32s_length(input);
    if (int32s_length(output) != count) {
        caml_invalid_argument("the output has another length than the input");
    }
    xc_status status = xc_sort_i32(int32s(input), int32s(output), count, call_compare, &upcall);
    if (upcall.failed) {
        caml_raise(raised);
    }
    check(status);
    CAMLreturn(Val_unit);
}

// case: log_message
value crosscall_log_message(value sink, value object, value level) {
    CAMLparam3(sink, object, level);
    CAMLlocal1(raised);
    Upcall upcall = {.function = &sink, .object = &object, .raised = &raised};
    xc_status status = xc_log_message(call_sink, &upcall, Int_val(level));
    if (upcall.failed) {
        caml_raise(raised);
    }
    check(status);
    CAMLreturn(Val_unit);
}

// end of cases
