/* A status becomes an exception. */

static VALUE parse_i64(VALUE self, VALUE text) {
    int64_t value;
    xc_status status = xc_parse_i64(StringValueCStr(text), &value);
    RB_GC_GUARD(text);
    check(status);
    return INT642NUM(value);
}
