/* Strings: OCaml's end with a NUL and are lent, C's are copied. */
#include "binding.h"

// case: str_len
value crosscall_str_len(value text) {
    CAMLparam1(text);
    CAMLreturn(Val_long(xc_str_len(String_val(text))));
}

// case: str_upper
value crosscall_str_upper(value text) {
    CAMLparam1(text);
    CAMLreturn(take_text(xc_str_upper(String_val(text))));
}

// case: str_copy
value crosscall_str_copy(value buffer, value text) {
    CAMLparam2(buffer, text);
    char *bytes = (char *)Bytes_val(buffer);
    int64_t length = xc_str_copy(bytes, caml_string_length(buffer), String_val(text));
    if (length < 0) {
        fail(XC_ERR_CAPACITY);
    }
    CAMLreturn(Val_long(length));
}

// case: person_json
value crosscall_person_json(value name, value id, value age) {
    CAMLparam3(name, id, age);
    xc_person person = {.name = String_val(name), .id = Int64_val(id), .age = Int_val(age)};
    CAMLreturn(take_text(xc_person_json(&person)));
}

// end of cases
