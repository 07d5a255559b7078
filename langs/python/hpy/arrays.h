/* Sequences of floats. */
#include "binding.h"

// case: sum_f64
HPyDef_METH(sum_f64, "sum_f64", HPyFunc_O) static HPy
    sum_f64_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    size_t count;
    double *values = get_doubles(ctx, arg, &count);
    if (!values) {
        return HPy_NULL;
    }
    double sum = xc_sum_f64(values, count);
    free(values);
    return HPyFloat_FromDouble(ctx, sum);
}

// case: scale_f64
HPyDef_METH(scale_f64, "scale_f64", HPyFunc_VARARGS) static HPy
    scale_f64_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    HPy sequence;
    double factor;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Od:scale_f64", &sequence, &factor)) {
        return HPy_NULL;
    }
    size_t count;
    double *values = get_doubles(ctx, sequence, &count);
    if (!values) {
        return HPy_NULL;
    }
    xc_status status = xc_scale_f64(values, count, factor);
    HPy done = status ? none_or_fail(ctx, status) : put_doubles(ctx, sequence, values, count);
    free(values);
    return done;
}

// end of cases
