/* Strings, copied and made. */
#include "binding.h"

/* Making a string may run out of memory, which is an error that does not return: the library's text is
 * freed then too.
 * https://cran.r-project.org/doc/manuals/r-release/R-exts.html#Condition-handling-and-cleanup-code */
static SEXP make_taken(void *text) {
    return make_text(text);
}

static void free_taken(void *text) {
    xc_str_free(text);
}

/* The string of a text of the library's, which is freed. */
static SEXP take_text(char *text) {
    if (text == NULL) {
        Rf_error("%s", xc_last_error());
    }
    return R_ExecWithCleanup(make_taken, text, free_taken, text);
}

// case: str_len
static SEXP str_len(SEXP text) {
    return make_int64(xc_str_len(get_text(text)));
}

// case: str_upper
static SEXP str_upper(SEXP text) {
    return take_text(xc_str_upper(get_text(text)));
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

// case: person_json
static SEXP person_json(SEXP name, SEXP id, SEXP age) {
    xc_person person = {.name = get_text(name), .id = get_int64(id), .age = get_int32(age)};
    return take_text(xc_person_json(&person));
}

// end of cases
