/* Many small calls as one. */
#include "lists.h"

// case: add_batch
static foreign_t add_batch(term_t a, term_t b, term_t sums) {
    size_t a_count, b_count;
    int done = FALSE;
    int32_t *x = get_integers(a, &a_count);
    int32_t *y = x ? get_integers(b, &b_count) : NULL;
    int32_t *z = NULL;
    if (y) {
        if (a_count != b_count) {
            done = PL_domain_error("list_of_equal_length", b);
        } else if (!(z = malloc(a_count * sizeof *z + 1))) {
            done = PL_resource_error("memory");
        } else {
            done = check(xc_add_batch(x, y, z, a_count)) && unify_integers(sums, z, a_count);
        }
    }
    free(z);
    free(y);
    free(x);
    return done;
}

// end of cases
