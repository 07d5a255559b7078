MODULE = Crosscall    PACKAGE = Crosscall::Packed    PREFIX = xc_

double
xc_sum_f64(SV *values)
  INIT:
    size_t count;
    const double *doubles = packed(aTHX_ values, sizeof *doubles, &count);
  CODE:
    RETVAL = xc_sum_f64(doubles, count);
  OUTPUT:
    RETVAL

void
xc_scale_f64(SV *values, double factor)
  INIT:
    size_t count;
    double *doubles = packed_to_write(aTHX_ values, sizeof *doubles, &count);
  CODE:
    check(aTHX_ xc_scale_f64(doubles, count, factor));

# The comparison may change the strings: C sorts copies.
void
xc_sort_i32(SV *input, SV *output, SV *compare)
  INIT:
    size_t count, room;
    const int32_t *from = packed(aTHX_ input, sizeof *from, &count);
    int32_t *values = scratch(aTHX_ count, sizeof *values);
    int32_t *sorted = scratch(aTHX_ count, sizeof *sorted);
    int32_t *to;
    upcall called = {.function = compare};
    xc_status status;
  CODE:
    Copy(from, values, count, int32_t);
    status = xc_sort_i32(values, sorted, count, call_compare, &called);
    raise_if_failed(aTHX_ &called);
    check(aTHX_ status);
    to = packed_to_write(aTHX_ output, sizeof *to, &room);
    check_same(aTHX_ room, count);
    Copy(sorted, to, count, int32_t);

void
xc_matmul_f64(SV *a, SV *b, SV *product, UV rows)
  INIT:
    size_t count, a_count, b_count;
    double *values;
    const double *c_a, *c_b;
  CODE:
    if (rows > 0xffff) {
        croak("too many rows");
    }
    values = packed_to_write(aTHX_ product, sizeof *values, &count);
    c_a = packed(aTHX_ a, sizeof *c_a, &a_count);
    c_b = packed(aTHX_ b, sizeof *c_b, &b_count);
    check_same(aTHX_ count, rows * rows);
    check_same(aTHX_ a_count, count);
    check_same(aTHX_ b_count, count);
    check(aTHX_ xc_matmul_f64(c_a, c_b, values, rows));

void
xc_add_batch(SV *a, SV *b, SV *sums)
  INIT:
    size_t count, a_count, b_count;
    int32_t *values = packed_to_write(aTHX_ sums, sizeof *values, &count);
    const int32_t *c_a = packed(aTHX_ a, sizeof *c_a, &a_count);
    const int32_t *c_b = packed(aTHX_ b, sizeof *c_b, &b_count);
  CODE:
    check_same(aTHX_ a_count, count);
    check_same(aTHX_ b_count, count);
    check(aTHX_ xc_add_batch(c_a, c_b, values, count));
