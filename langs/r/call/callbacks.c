/* R functions that C calls back. */
#include "binding.h"

/* A call whose arguments are set anew each time. An error must not jump over the library's frames, which
 * would leak what they hold: it waits until the library has returned, which gets zeros until then.
 * https://cran.r-project.org/doc/manuals/r-release/R-exts.html#Evaluating-R-expressions-from-C */
typedef struct {
    SEXP call;
    int failed;
} Upcall;

static void check_function(SEXP function) {
    if (!Rf_isFunction(function)) {
        Rf_error("a function is needed");
    }
}

static void raise_if_failed(const Upcall *upcall) {
    if (upcall->failed) {
        const char *message = R_curErrorBuf();
        const char *text = strstr(message, ": "); /* after "Error in CALL" */
        Rf_error("%s", text != NULL ? text + 2 : message);
    }
}

static int32_t call_compare(int32_t a, int32_t b, void *user) {
    Upcall *upcall = user;
    if (upcall->failed) {
        return 0;
    }
    SETCADR(upcall->call, Rf_ScalarInteger(a));
    SETCADDR(upcall->call, Rf_ScalarInteger(b));
    SEXP order = R_tryEvalSilent(upcall->call, R_BaseEnv, &upcall->failed);
    if (upcall->failed) {
        return 0;
    }
    if (TYPEOF(order) != INTSXP || XLENGTH(order) != 1) {
        upcall->failed = -1;
        return 0;
    }
    return INTEGER_ELT(order, 0);
}

static void call_sink(int32_t level, const char *message, void *user) {
    Upcall *upcall = user;
    SETCADR(upcall->call, Rf_ScalarInteger(level));
    SETCADDR(upcall->call, make_text(message));
    Rf_eval(upcall->call, R_BaseEnv); /* an error may jump over xc_log_message: it holds nothing */
}

static int64_t call_map(int64_t value, void *user) {
    Upcall *upcall = user;
    SETCADR(upcall->call, make_int64(value));
    /* An error may jump over xc_apply_i64: it holds nothing. */
    return get_int64(Rf_eval(upcall->call, R_BaseEnv));
}

// case: apply_i64
static SEXP apply_i64(SEXP function, SEXP value, SEXP count) {
    check_function(function);
    Upcall upcall = {.call = PROTECT(Rf_lang2(function, R_NilValue))};
    SEXP result = make_int64(xc_apply_i64(call_map, &upcall, get_int64(value), get_size(count)));
    UNPROTECT(1);
    return result;
}

// case: sort_i32
static SEXP sort_i32(SEXP input, SEXP compare) {
    const int32_t *values = get_int32s(input);
    check_function(compare);
    SEXP output = PROTECT(Rf_allocVector(INTSXP, XLENGTH(input)));
    Upcall upcall = {.call = PROTECT(Rf_lang3(compare, R_NilValue, R_NilValue))};
    xc_status status =
        xc_sort_i32(values, INTEGER(output), (size_t)XLENGTH(input), call_compare, &upcall);
    if (upcall.failed < 0) {
        Rf_error("the function must give an integer");
    }
    raise_if_failed(&upcall);
    check(status);
    UNPROTECT(2);
    return output;
}

// case: log_message
static SEXP log_message(SEXP sink, SEXP keeper, SEXP level) {
    check_function(sink);
    Upcall upcall = {.call = PROTECT(Rf_lang4(sink, R_NilValue, R_NilValue, keeper))};
    check(xc_log_message(call_sink, &upcall, get_int32(level)));
    UNPROTECT(1);
    return R_NilValue;
}

// end of cases
