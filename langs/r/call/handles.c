/* Handles: external pointers, told apart by their tags and NULL once freed.
 * https://cran.r-project.org/doc/manuals/r-release/R-exts.html#External-pointers-and-weak-references */
#include "binding.h"

static void *get_handle(SEXP handle, const char *tag) {
    if (TYPEOF(handle) != EXTPTRSXP || R_ExternalPtrTag(handle) != Rf_install(tag)) {
        Rf_error("a %s is needed", tag);
    }
    void *address = R_ExternalPtrAddr(handle);
    if (address == NULL) {
        Rf_error("the %s is freed", tag);
    }
    return address;
}

/* A handle is made first: that may fail, and what the library gave would be lost. */
static void set_handle(SEXP handle, void *address) {
    if (address == NULL) {
        Rf_error("%s", xc_last_error());
    }
    R_SetExternalPtrAddr(handle, address);
}

// case: counter_cycle
static SEXP counter_new(SEXP value) {
    int64_t start = get_int64(value);
    SEXP handle = PROTECT(R_MakeExternalPtr(NULL, Rf_install("counter"), R_NilValue));
    set_handle(handle, xc_counter_new(start));
    UNPROTECT(1);
    return handle;
}

static SEXP counter_free(SEXP handle) {
    xc_counter_free(get_handle(handle, "counter"));
    R_ClearExternalPtr(handle);
    return R_NilValue;
}

// case: counter_add
static SEXP counter_add(SEXP handle, SEXP amount) {
    xc_counter *counter = get_handle(handle, "counter");
    return make_int64(xc_counter_add(counter, get_int64(amount)));
}

// case: counter_guarded
static void finalize_counter(SEXP handle) {
    if (R_ExternalPtrAddr(handle) != NULL) {
        counter_free(handle);
    }
}

static SEXP counter_new_guarded(SEXP value) {
    SEXP handle = PROTECT(counter_new(value));
    R_RegisterCFinalizerEx(handle, finalize_counter, TRUE);
    UNPROTECT(1);
    return handle;
}

// case: buffer_adopt
/* The size is what the pointer protects. */
static SEXP buffer_new(SEXP size) {
    size_t count = get_size(size);
    SEXP kept = PROTECT(Rf_ScalarReal((double)count));
    SEXP handle = PROTECT(R_MakeExternalPtr(NULL, Rf_install("buffer"), kept));
    set_handle(handle, xc_buffer_new(count));
    UNPROTECT(2);
    return handle;
}

/* One byte, counted from 1, read in place. */
static SEXP buffer_at(SEXP handle, SEXP position) {
    const uint8_t *bytes = get_handle(handle, "buffer");
    double at = get_double(position);
    if (!(at >= 1 && at <= REAL_ELT(R_ExternalPtrProtected(handle), 0))) {
        Rf_error("there is no such byte");
    }
    return Rf_ScalarInteger(bytes[(size_t)at - 1]);
}

static SEXP buffer_free(SEXP handle) {
    xc_buffer_free(get_handle(handle, "buffer"));
    R_ClearExternalPtr(handle);
    return R_NilValue;
}

// end of cases
