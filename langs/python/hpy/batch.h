/* Many small calls as one. */
#include "binding.h"

// case: add_batch
HPyDef_METH(add_batch, "add_batch", HPyFunc_VARARGS) static HPy
    add_batch_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    HPy a, b, sums, done = HPy_NULL;
    size_t a_count, b_count, c_count;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OOO:add_batch", &a, &b, &sums)) {
        return HPy_NULL;
    }
    int32_t *x = get_integers(ctx, a, &a_count);
    int32_t *y = x ? get_integers(ctx, b, &b_count) : NULL;
    int32_t *z = y ? get_integers(ctx, sums, &c_count) : NULL;
    if (z && (a_count != b_count || a_count != c_count)) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "a, b and sums must be of one length");
    } else if (z) {
        xc_status status = xc_add_batch(x, y, z, a_count);
        done = status ? none_or_fail(ctx, status) : put_integers(ctx, sums, z, a_count);
    }
    free(z);
    free(y);
    free(x);
    return done;
}

// end of cases
