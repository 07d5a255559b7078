/* A failure of the library as an exception. */
#include "binding.h"

// case: parse_fail
static ERL_NIF_TERM parse_i64(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    char *text = get_text(env, argv[0]);
    if (text == NULL) {
        return enif_make_badarg(env);
    }
    int64_t value;
    xc_status status = xc_parse_i64(text, &value);
    enif_free(text);
    return status == XC_OK ? make_int64(env, value) : raise_last_error(env);
}

// end of cases
