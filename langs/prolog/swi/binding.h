/* What the groups of predicates have in common. */
#ifndef BINDING_H
#define BINDING_H

#include <SWI-Prolog.h>

#include "crosscall.h"

/* A text as C has it, UTF-8 that ends at the first NUL: in Prolog's own memory where it is ASCII, else in a
 * buffer that lives until the predicate returns.
 * https://www.swi-prolog.org/pldoc/man?section=foreign-strings */
static inline int get_text(term_t term, char **text) {
    return PL_get_nchars(term, NULL, text, CVT_ATOM | CVT_STRING | CVT_EXCEPTION | REP_UTF8);
}

static inline int unify_text(term_t term, const char *text) {
    return PL_unify_chars(term, PL_STRING | REP_UTF8, (size_t)-1, text);
}

/* error(crosscall_error(Message), _) */
static inline int fail_with(const char *message) {
    term_t error = PL_new_term_ref();
    return PL_unify_term(error, PL_FUNCTOR_CHARS, "error", 2, PL_FUNCTOR_CHARS, "crosscall_error",
                         1, PL_UTF8_STRING, message, PL_VARIABLE) &&
           PL_raise_exception(error);
}

static inline int check(xc_status status) {
    return status == XC_OK || fail_with(xc_last_error());
}

/* A text of the library's as Prolog's own; gives it back. */
static inline int unify_taken(term_t term, char *text) {
    if (!text) {
        return fail_with(xc_last_error());
    }
    int unified = unify_text(term, text);
    xc_str_free(text);
    return unified;
}

#endif
