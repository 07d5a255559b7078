/* R has no 64-bit integers: they are doubles here, which hold all of up to 2^53, and an error beyond. */
#ifndef INT64_H
#define INT64_H

static int64_t get_int64(SEXP value) {
    double number = get_double(value);
    if (!(fabs(number) <= LARGEST_INTEGER) || number != trunc(number)) {
        Rf_error("a whole number of up to 2^53 is needed");
    }
    return (int64_t)number;
}

static SEXP make_int64(int64_t value) {
    if (value > (int64_t)LARGEST_INTEGER || value < -(int64_t)LARGEST_INTEGER) {
        Rf_error("the result is beyond 2^53");
    }
    return Rf_ScalarReal((double)value);
}

#endif
