MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

# case: apply_i64
int64_t
xc_apply_i64(SV *fn, int64_t value, UV count)
  INIT:
    upcall called = {.function = fn};
  CODE:
    RETVAL = xc_apply_i64(call_map, &called, value, count);
    raise_if_failed(aTHX_ &called);
  OUTPUT:
    RETVAL

# case: sort_i32
void
xc_sort_i32(AV *input, AV *output, SV *compare)
  INIT:
    size_t count = count_of(aTHX_ input);
    int32_t *values = int32s_of(aTHX_ input, count);
    int32_t *sorted = scratch(aTHX_ count, sizeof *sorted);
    upcall called = {.function = compare};
    xc_status status;
  CODE:
    status = xc_sort_i32(values, sorted, count, call_compare, &called);
    raise_if_failed(aTHX_ &called);
    check(aTHX_ status);
    set_int32s(aTHX_ output, sorted, count);

# case: log_message
void
xc_log_message(SV *sink, SV *user, int32_t level)
  INIT:
    upcall called = {.function = sink, .object = user};
    xc_status status;
  CODE:
    status = xc_log_message(call_sink, &called, level);
    raise_if_failed(aTHX_ &called);
    check(aTHX_ status);

# end of cases
