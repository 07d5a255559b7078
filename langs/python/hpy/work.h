/* Calls that compute for a while. */
#include "binding.h"

// case: work
HPyDef_METH(work, "work", HPyFunc_O) static HPy work_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    long long steps = HPyLong_AsLongLong(ctx, arg);
    if (steps == -1 && HPyErr_Occurred(ctx)) {
        return HPy_NULL;
    }
    return HPyLong_FromLongLong(ctx, xc_work(steps));
}

// case: matmul_f64
HPyDef_METH(matmul_f64, "matmul_f64", HPyFunc_VARARGS) static HPy
    matmul_f64_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    HPy a, b, product, done = HPy_NULL;
    HPy_ssize_t n;
    size_t a_count, b_count, c_count;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OOOn:matmul_f64", &a, &b, &product, &n)) {
        return HPy_NULL;
    }
    double *x = get_doubles(ctx, a, &a_count);
    double *y = x ? get_doubles(ctx, b, &b_count) : NULL;
    double *z = y ? get_doubles(ctx, product, &c_count) : NULL;
    size_t elements = n >= 0 && n < 1 << 16 ? (size_t)n * (size_t)n : SIZE_MAX;
    if (z && (a_count != elements || b_count != elements || c_count != elements)) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "the matrices must have n rows and n columns");
    } else if (z) {
        xc_status status = xc_matmul_f64(x, y, z, (size_t)n);
        done = status ? none_or_fail(ctx, status) : put_doubles(ctx, product, z, elements);
    }
    free(z);
    free(y);
    free(x);
    return done;
}

// end of cases
