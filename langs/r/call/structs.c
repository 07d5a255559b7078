/* Structs: lists, whose elements are found by their names, and matrices. */
#include "binding.h"

/* https://cran.r-project.org/doc/manuals/r-release/R-exts.html#Handling-lists */
static double get_field(SEXP list, const char *name) {
    SEXP names = Rf_getAttrib(list, R_NamesSymbol);
    for (R_xlen_t i = 0; i < XLENGTH(names); i++) {
        if (strcmp(CHAR(STRING_ELT(names, i)), name) == 0) {
            return get_double(VECTOR_ELT(list, i));
        }
    }
    Rf_error("there is no %s in the list", name);
}

static xc_point get_point(SEXP point) {
    if (TYPEOF(point) != VECSXP) {
        Rf_error("a list with x and y is needed");
    }
    return (xc_point){get_field(point, "x"), get_field(point, "y")};
}

// case: point_dist
static SEXP point_dist(SEXP a, SEXP b) {
    xc_point from = get_point(a), to = get_point(b);
    return Rf_ScalarReal(xc_point_dist(&from, &to));
}

// case: point_add
static SEXP point_add(SEXP a, SEXP b) {
    static const char *names[] = {"x", "y", ""};
    xc_point sum = xc_point_add(get_point(a), get_point(b));
    SEXP point = PROTECT(Rf_mkNamed(VECSXP, names));
    SET_VECTOR_ELT(point, 0, Rf_ScalarReal(sum.x));
    SET_VECTOR_ELT(point, 1, Rf_ScalarReal(sum.y));
    UNPROTECT(1);
    return point;
}

// case: mat4_scale
static SEXP mat4_scale(SEXP matrix, SEXP factor) {
    xc_mat4 m;
    double by = get_double(factor);
    const double *elements = get_doubles(matrix);
    if (!Rf_isMatrix(matrix) || Rf_nrows(matrix) != 4 || Rf_ncols(matrix) != 4) {
        Rf_error("a matrix of 4 rows and 4 columns is needed");
    }
    memcpy(m.m, elements, sizeof m.m);
    m = xc_mat4_scale(m, by);
    SEXP scaled = Rf_allocMatrix(REALSXP, 4, 4);
    memcpy(REAL(scaled), m.m, sizeof m.m);
    return scaled;
}

// end of cases
