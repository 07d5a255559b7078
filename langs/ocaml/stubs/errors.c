/* A failure of the library as an exception. */
#include "binding.h"

value crosscall_last_error(value unit) {
    CAMLparam1(unit);
    CAMLreturn(caml_copy_string(xc_last_error()));
}

// case: parse_ok
value crosscall_parse_i64(value text) {
    CAMLparam1(text);
    int64_t number;
    check(xc_parse_i64(String_val(text), &number));
    CAMLreturn(caml_copy_int64(number));
}

// end of cases
