/* 64-bit integers as bit64's integer64: doubles whose bits are those of the integer, told by their class. The
 * least integer is its NA. */
#ifndef INT64_H
#define INT64_H

static int64_t get_int64(SEXP value) {
    int64_t number;
    if (TYPEOF(value) != REALSXP || XLENGTH(value) != 1 || !Rf_inherits(value, "integer64")) {
        Rf_error("an integer64 is needed");
    }
    memcpy(&number, REAL(value), sizeof number);
    if (number == INT64_MIN) {
        Rf_error("an integer64 is needed, not NA");
    }
    return number;
}

static SEXP make_int64(int64_t value) {
    static SEXP class; /* made once: a string that all integer64 share */
    if (class == NULL) {
        class = Rf_mkString("integer64");
        R_PreserveObject(class);
        MARK_NOT_MUTABLE(class);
    }
    SEXP number = PROTECT(Rf_allocVector(REALSXP, 1));
    memcpy(REAL(number), &value, sizeof value);
    Rf_setAttrib(number, R_ClassSymbol, class);
    UNPROTECT(1);
    return number;
}

#endif
