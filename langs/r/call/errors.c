/* A failure of the library as an error. */
#include "binding.h"

// case: parse_fail
static SEXP parse_i64(SEXP text) {
    int64_t value;
    check(xc_parse_i64(get_text(text), &value));
    return make_int64(value);
}

// end of cases
