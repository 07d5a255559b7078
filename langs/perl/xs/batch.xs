MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

# case: add_batch
void
xc_add_batch(AV *a, AV *b, AV *sums)
  INIT:
    size_t count = count_of(aTHX_ a);
    int32_t *values = scratch(aTHX_ count, sizeof *values);
  CODE:
    check(aTHX_ xc_add_batch(int32s_of(aTHX_ a, count), int32s_of(aTHX_ b, count), values, count));
    set_int32s(aTHX_ sums, values, count);

# end of cases
