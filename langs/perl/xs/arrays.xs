MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

# case: sum_f64
double
xc_sum_f64(AV *values)
  INIT:
    size_t count = count_of(aTHX_ values);
  CODE:
    RETVAL = xc_sum_f64(doubles_of(aTHX_ values, count), count);
  OUTPUT:
    RETVAL

# case: scale_f64
void
xc_scale_f64(AV *array, double factor)
  INIT:
    size_t count = count_of(aTHX_ array);
    double *values = doubles_of(aTHX_ array, count);
  CODE:
    check(aTHX_ xc_scale_f64(values, count, factor));
    set_doubles(aTHX_ array, values, count);

# end of cases
