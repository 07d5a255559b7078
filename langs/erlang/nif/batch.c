/* Many additions by one call. */
#include "arrays.h"

// case: add_batch
static ERL_NIF_TERM add_batch(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    size_t count, count_b;
    int32_t *a = get_int32s(env, argv[0], &count);
    int32_t *b = get_int32s(env, argv[1], &count_b);
    int32_t *sums = NULL;
    ERL_NIF_TERM result;
    if (a == NULL || b == NULL || count != count_b) {
        result = enif_make_badarg(env);
    } else if ((sums = enif_alloc((count > 0 ? count : 1) * sizeof *sums)) == NULL) {
        result = raise_no_memory(env);
    } else if (xc_add_batch(a, b, sums, count) != XC_OK) {
        result = raise_last_error(env);
    } else {
        result = make_int32s(env, sums, count);
    }
    enif_free(a);
    enif_free(b);
    enif_free(sums);
    return result;
}

// end of cases
