/* Predicates that C calls, as closures by call/N. An exception stays pending until the library has
 * returned; no further upcall is made then.
 * https://www.swi-prolog.org/pldoc/man?section=foreign-call-prolog */
#include "lists.h"

struct upcall {
    term_t closure;
    term_t object;
    int failed;
};

static predicate_t PREDICATE_call3, PREDICATE_call4;

/* Calls the closure with what lies behind it in arguments; 0 where it failed or raised. */
static int call_closure(struct upcall *up, predicate_t predicate, term_t arguments) {
    if (!PL_put_term(arguments, up->closure) ||
        !PL_call_predicate(NULL, PL_Q_PASS_EXCEPTION, predicate, arguments)) {
        up->failed = 1;
    }
    return !up->failed;
}

// case: apply_i64
static int64_t map_i64(int64_t value, void *user) {
    struct upcall *up = user;
    int64_t next = 0;
    fid_t frame;
    if (up->failed || !(frame = PL_open_foreign_frame())) {
        return 0;
    }
    term_t arguments = PL_new_term_refs(3);
    up->failed = !PL_put_int64(arguments + 1, value) ||
                 !call_closure(up, PREDICATE_call3, arguments) ||
                 !PL_get_int64_ex(arguments + 2, &next);
    up->failed ? PL_close_foreign_frame(frame) : PL_discard_foreign_frame(frame);
    return next;
}

static foreign_t apply_i64(term_t closure, term_t value, term_t count, term_t last) {
    struct upcall up = {closure, 0, 0};
    int64_t x;
    size_t n;
    if (!PL_get_int64_ex(value, &x) || !PL_get_size_ex(count, &n)) {
        return FALSE;
    }
    int64_t r = xc_apply_i64(map_i64, &up, x, n);
    return !up.failed && PL_unify_int64(last, r);
}

// case: sort_i32
static int32_t compare_i32(int32_t a, int32_t b, void *user) {
    struct upcall *up = user;
    int32_t order = 0;
    fid_t frame;
    if (up->failed || !(frame = PL_open_foreign_frame())) {
        return 0;
    }
    term_t arguments = PL_new_term_refs(4);
    up->failed = !PL_put_integer(arguments + 1, a) || !PL_put_integer(arguments + 2, b) ||
                 !call_closure(up, PREDICATE_call4, arguments) ||
                 !PL_get_integer_ex(arguments + 3, &order);
    up->failed ? PL_close_foreign_frame(frame) : PL_discard_foreign_frame(frame);
    return order;
}

static foreign_t sort_i32(term_t closure, term_t list, term_t sorted) {
    struct upcall up = {closure, 0, 0};
    size_t count;
    int32_t *input = get_integers(list, &count);
    if (!input) {
        return FALSE;
    }
    int32_t *output = malloc(count * sizeof *output + 1);
    int done = output || PL_resource_error("memory");
    if (done) {
        xc_status status = xc_sort_i32(input, output, count, compare_i32, &up);
        done = !up.failed && check(status) && unify_integers(sorted, output, count);
    }
    free(output);
    free(input);
    return done;
}

// case: log_message
static void sink(int32_t level, const char *message, void *user) {
    struct upcall *up = user;
    fid_t frame;
    if (up->failed || !(frame = PL_open_foreign_frame())) {
        return;
    }
    term_t arguments = PL_new_term_refs(4);
    up->failed = !PL_put_term(arguments + 1, up->object) || !PL_put_integer(arguments + 2, level) ||
                 !unify_text(arguments + 3, message) ||
                 !call_closure(up, PREDICATE_call4, arguments);
    PL_close_foreign_frame(frame);
}

static foreign_t log_message(term_t closure, term_t object, term_t level) {
    struct upcall up = {closure, object, 0};
    int32_t i;
    if (!PL_get_integer_ex(level, &i)) {
        return FALSE;
    }
    xc_status status = xc_log_message(sink, &up, i);
    return !up.failed && check(status);
}

// end of cases
