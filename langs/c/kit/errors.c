/* Part of cases.c. */

// case: parse_ok
static int64_t parse_ok(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const char *text = "123456789012";
    int64_t number = 0;
    KEEP(text);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(text);
        int64_t parsed = 0;
        if (xc_parse_i64(text, &parsed) != XC_OK) {
            return fail(answer, "%s", xc_last_error());
        }
        number = parsed;
        KEEP(number);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)number);
    return elapsed_ns;
}

// case: parse_fail
static int64_t parse_fail(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const char *text = "12x4567";
    const char *message = "no failure";
    KEEP(text);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(text);
        int64_t parsed = 0;
        if (xc_parse_i64(text, &parsed) != XC_OK) { /* C's own exception: a code, looked at */
            message = xc_last_error();
        }
        KEEP(message);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%s", message);
    return elapsed_ns;
}
// end of cases
