/* Strings, copied and made. */
#include "binding.h"

// case: str_len
static SEXP str_len(SEXP text) {
    return make_int64(xc_str_len(get_text(text)));
}

// case: str_upper
/* Making the string may run out of memory, which is an error that does not return: the library's text is
 * freed then too. https://cran.r-project.org/doc/manuals/r-release/R-exts.html#Condition-handling-and-cleanup-code */
static SEXP make_upper(void *text) {
    return make_text(text);
}

static void free_upper(void *text) {
    xc_str_free(text);
}

static SEXP str_upper(SEXP text) {
    char *upper = xc_str_upper(get_text(text));
    if (upper == NULL) {
        Rf_error("%s", xc_last_error());
    }
    return R_ExecWithCleanup(make_upper, upper, free_upper, upper);
}

// case: str_copy
/* Writes into a raw vector that its caller keeps for this. */
static SEXP str_copy(SEXP buffer, SEXP text) {
    if (TYPEOF(buffer) != RAWSXP) {
        Rf_error("a raw vector is needed");
    }
    char *bytes = (char *)RAW(buffer);
    int64_t length = xc_str_copy(bytes, (size_t)XLENGTH(buffer), get_text(text));
    if (length < 0) {
        Rf_error("%s", xc_last_error());
    }
    return make_text(bytes);
}

// end of cases
