/* A failure of the library as an exception: error(crosscall_error(Message), _). */
#include "binding.h"

// case: parse_ok
// case: parse_fail
static foreign_t parse_i64(term_t text, term_t number) {
    char *chars;
    int64_t value;
    return get_text(text, &chars) && check(xc_parse_i64(chars, &value)) &&
           PL_unify_int64(number, value);
}

// end of cases
