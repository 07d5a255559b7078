/* A String's own bytes, checked for NUL; RB_GC_GUARD keeps it alive for the call. */

/* The String of a text of the library's, which is freed. */
static VALUE take_text(char *text) {
    if (text == NULL) {
        fail();
    }
    VALUE string = rb_utf8_str_new_cstr(text);
    xc_str_free(text);
    return string;
}

static VALUE str_len(VALUE self, VALUE text) {
    int64_t length = xc_str_len(StringValueCStr(text));
    RB_GC_GUARD(text);
    return INT642NUM(length);
}

static VALUE str_upper(VALUE self, VALUE text) {
    char *upper = xc_str_upper(StringValueCStr(text));
    RB_GC_GUARD(text);
    return take_text(upper);
}

/* Overwrites the bytes of the String buffer, as many as it has. */
static VALUE str_copy(VALUE self, VALUE buffer, VALUE text) {
    StringValue(buffer); /* may run Ruby code that changes text */
    rb_str_modify(buffer);
    const char *from = StringValueCStr(text);
    int64_t length = xc_str_copy(RSTRING_PTR(buffer), (size_t)RSTRING_LEN(buffer), from);
    RB_GC_GUARD(text);
    RB_GC_GUARD(buffer);
    if (length < 0) {
        fail();
    }
    return INT642NUM(length);
}

static VALUE person_json(VALUE self, VALUE name, VALUE id, VALUE age) {
    /* Conversions may run Ruby code that changes name: its memory is asked for last. */
    xc_person person = {.id = NUM2INT64(id), .age = NUM2INT(age)};
    person.name = StringValueCStr(name);
    char *json = xc_person_json(&person);
    RB_GC_GUARD(name);
    return take_text(json);
}
