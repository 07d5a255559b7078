MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

# case: str_len
int64_t
xc_str_len(const char *text)

# case: str_upper
SV *
xc_str_upper(const char *text)
  CODE:
    RETVAL = take_text(aTHX_ xc_str_upper(text));
  OUTPUT:
    RETVAL

# case: str_copy
SV *
xc_str_copy(SV *buffer, const char *text)
  INIT:
    STRLEN capacity;
    char *bytes = SvPVbyte_force(buffer, capacity); /* its own, to be written to */
  CODE:
    if (xc_str_copy(bytes, capacity, text) < 0) {
        fail(aTHX);
    }
    RETVAL = text_of(aTHX_ bytes);
  OUTPUT:
    RETVAL

# case: person_json
SV *
xc_person_json(const char *name, int64_t id, int32_t age)
  INIT:
    xc_person person = {.name = name, .id = id, .age = age};
  CODE:
    RETVAL = take_text(aTHX_ xc_person_json(&person));
  OUTPUT:
    RETVAL

# end of cases
