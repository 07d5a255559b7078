MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

# case: parse_fail
int64_t
xc_parse_i64(const char *text)
  CODE:
    check(aTHX_ xc_parse_i64(text, &RETVAL));
  OUTPUT:
    RETVAL

# end of cases
