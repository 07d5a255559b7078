/* What the files of this library share: errors, numbers and texts.
 *
 * Rf_error does not return: nothing that R does not free itself is held where it may be called.
 */
#ifndef BINDING_H
#define BINDING_H

#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#define R_NO_REMAP
#include <R.h>
#include <R_ext/Rdynload.h>
#include <Rinternals.h>

#include "crosscall.h"

#define LARGEST_INTEGER 9007199254740992.0 /* 2^53 */

static void check(xc_status status) {
    if (status != XC_OK) {
        Rf_error("%s", xc_last_error());
    }
}

static double get_double(SEXP value) {
    if (TYPEOF(value) != REALSXP || XLENGTH(value) != 1) {
        Rf_error("a number is needed");
    }
    return REAL_ELT(value, 0);
}

static int32_t get_int32(SEXP value) {
    if (TYPEOF(value) != INTSXP || XLENGTH(value) != 1 || INTEGER_ELT(value, 0) == NA_INTEGER) {
        Rf_error("an integer is needed");
    }
    return INTEGER_ELT(value, 0);
}

/* Sizes are doubles, as R's own lengths are. */
static size_t get_size(SEXP value) {
    double size = get_double(value);
    if (!(size >= 0 && size <= LARGEST_INTEGER) || size != trunc(size)) {
        Rf_error("a size of up to 2^53 is needed, not negative");
    }
    return (size_t)size;
}

/* A string's own memory, which is UTF-8 and has a NUL at its end; only a string of another encoding is
 * copied. */
static const char *get_text(SEXP value) {
    if (TYPEOF(value) != STRSXP || XLENGTH(value) != 1 || STRING_ELT(value, 0) == NA_STRING) {
        Rf_error("a string is needed");
    }
    return Rf_translateCharUTF8(STRING_ELT(value, 0));
}

static SEXP make_text(const char *text) {
    size_t length = strlen(text);
    if (length > INT_MAX) {
        Rf_error("the string is too long");
    }
    return Rf_ScalarString(Rf_mkCharLenCE(text, (int)length, CE_UTF8));
}

static const double *get_doubles(SEXP values) {
    if (TYPEOF(values) != REALSXP) {
        Rf_error("a vector of doubles is needed");
    }
    return REAL(values);
}

static const int32_t *get_int32s(SEXP values) {
    if (TYPEOF(values) != INTSXP) {
        Rf_error("a vector of integers is needed");
    }
    return INTEGER(values);
}

#include "int64.h"

#endif
