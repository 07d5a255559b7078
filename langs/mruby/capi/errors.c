/* Failures as Crosscall::Error. */
#include "binding.h"

// case: parse_fail
METHOD(parse_i64) {
    const char *text;
    int64_t value;
    mrb_get_args(mrb, "z", &text);
    check(mrb, xc_parse_i64(text, &value));
    return mrb_int_value(mrb, value);
}

// end of cases
