/* Calls that compute for a while. */
#include "lists.h"

// case: work
static foreign_t work(term_t steps, term_t state) {
    int64_t n;
    return PL_get_int64_ex(steps, &n) && PL_unify_int64(state, xc_work(n));
}

// case: sha256
// Bytes in and out as in SWI-Prolog's own sha_hash/3: a string of them, read in place, and a list.
static foreign_t sha256(term_t data, term_t digest) {
    char *bytes;
    size_t count;
    uint8_t hash[32];
    int32_t numbers[32];
    if (!PL_get_nchars(data, &count, &bytes,
                       CVT_ATOM | CVT_STRING | CVT_EXCEPTION | REP_ISO_LATIN_1) ||
        !check(xc_sha256((const uint8_t *)bytes, count, hash))) {
        return FALSE;
    }
    for (int i = 0; i < 32; i++) {
        numbers[i] = hash[i];
    }
    return unify_integers(digest, numbers, 32);
}

// case: matmul_f64
static foreign_t matmul_f64(term_t a, term_t b, term_t rows, term_t product) {
    size_t n, a_count, b_count;
    int done = FALSE;
    double *x = NULL, *y = NULL, *z = NULL;
    if (PL_get_size_ex(rows, &n) && (x = get_doubles(a, &a_count)) &&
        (y = get_doubles(b, &b_count))) {
        if (n >= 1u << 16 || a_count != n * n || b_count != n * n) {
            done = PL_domain_error("matrix_rows", rows);
        } else if (!(z = malloc(n * n * sizeof *z + 1))) {
            done = PL_resource_error("memory");
        } else {
            done = check(xc_matmul_f64(x, y, z, n)) && unify_doubles(product, z, n * n);
        }
    }
    free(z);
    free(y);
    free(x);
    return done;
}

// end of cases
