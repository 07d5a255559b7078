/* Strings: "z" lends mruby's own memory, which ends with a NUL, and refuses a NUL within. */
#include "binding.h"

/* The String of a text of the library's, which is freed. */
static mrb_value take_text(mrb_state *mrb, char *text) {
    if (text == NULL) {
        fail(mrb);
    }
    mrb_value string = mrb_str_new_cstr(mrb, text);
    xc_str_free(text);
    return string;
}

// case: str_len
METHOD(str_len) {
    const char *text;
    mrb_get_args(mrb, "z", &text);
    return mrb_int_value(mrb, xc_str_len(text));
}

// case: str_upper
METHOD(str_upper) {
    const char *text;
    mrb_get_args(mrb, "z", &text);
    return take_text(mrb, xc_str_upper(text));
}

// case: str_copy
METHOD(str_copy) {
    mrb_value buffer;
    const char *text;
    mrb_get_args(mrb, "Sz", &buffer, &text);
    mrb_str_modify(mrb, mrb_str_ptr(buffer));
    int64_t length = xc_str_copy(RSTRING_PTR(buffer), (size_t)RSTRING_LEN(buffer), text);
    if (length < 0) {
        fail(mrb);
    }
    return mrb_int_value(mrb, length);
}

// case: person_json
METHOD(person_json) {
    const char *name;
    mrb_int id, age;
    mrb_get_args(mrb, "zii", &name, &id, &age);
    xc_person person = {.name = name, .id = id, .age = to_int32(mrb, age)};
    return take_text(mrb, xc_person_json(&person));
}

// end of cases
