/* Numbers in and out. HPyArg_Parse, as HPy's documentation has it, and METH_O where there is one argument.
 * https://docs.hpyproject.org/en/stable/api-reference/argument-parsing.html */
#include "binding.h"

// case: noop
HPyDef_METH(noop, "noop", HPyFunc_NOARGS) static HPy noop_impl(HPyContext *ctx, HPy self) {
    (void)self;
    xc_noop();
    return HPy_Dup(ctx, ctx->h_None);
}

// case: add_i32
HPyDef_METH(add_i32, "add_i32", HPyFunc_VARARGS) static HPy
    add_i32_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    int a, b;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ii:add_i32", &a, &b)) {
        return HPy_NULL;
    }
    return HPyLong_FromLong(ctx, xc_add_i32(a, b));
}

// case: inc_i64
HPyDef_METH(inc_i64, "inc_i64", HPyFunc_O) static HPy
    inc_i64_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    long long value = HPyLong_AsLongLong(ctx, arg);
    if (value == -1 && HPyErr_Occurred(ctx)) {
        return HPy_NULL;
    }
    return HPyLong_FromLongLong(ctx, xc_inc_i64(value));
}

// case: sum2_i64
HPyDef_METH(sum2_i64, "sum2_i64", HPyFunc_VARARGS) static HPy
    sum2_i64_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    long long a, b;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "LL:sum2_i64", &a, &b)) {
        return HPy_NULL;
    }
    return HPyLong_FromLongLong(ctx, xc_sum2_i64(a, b));
}

// case: sum4_i64
HPyDef_METH(sum4_i64, "sum4_i64", HPyFunc_VARARGS) static HPy
    sum4_i64_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    long long a, b, c, d;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "LLLL:sum4_i64", &a, &b, &c, &d)) {
        return HPy_NULL;
    }
    return HPyLong_FromLongLong(ctx, xc_sum4_i64(a, b, c, d));
}

// case: sum6_i64
HPyDef_METH(sum6_i64, "sum6_i64", HPyFunc_VARARGS) static HPy
    sum6_i64_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    long long a, b, c, d, e, f;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "LLLLLL:sum6_i64", &a, &b, &c, &d, &e, &f)) {
        return HPy_NULL;
    }
    return HPyLong_FromLongLong(ctx, xc_sum6_i64(a, b, c, d, e, f));
}

// case: sum8_i64
HPyDef_METH(sum8_i64, "sum8_i64", HPyFunc_VARARGS) static HPy
    sum8_i64_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    long long a, b, c, d, e, f, g, h;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "LLLLLLLL:sum8_i64", &a, &b, &c, &d, &e, &f, &g,
                      &h)) {
        return HPy_NULL;
    }
    return HPyLong_FromLongLong(ctx, xc_sum8_i64(a, b, c, d, e, f, g, h));
}

// case: sum12_i64
HPyDef_METH(sum12_i64, "sum12_i64", HPyFunc_VARARGS) static HPy
    sum12_i64_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    long long a, b, c, d, e, f, g, h, i, j, k, l;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "LLLLLLLLLLLL:sum12_i64", &a, &b, &c, &d, &e, &f, &g,
                      &h, &i, &j, &k, &l)) {
        return HPy_NULL;
    }
    return HPyLong_FromLongLong(ctx, xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l));
}

// case: sum8_f64
HPyDef_METH(sum8_f64, "sum8_f64", HPyFunc_VARARGS) static HPy
    sum8_f64_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    double a, b, c, d, e, f, g, h;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "dddddddd:sum8_f64", &a, &b, &c, &d, &e, &f, &g,
                      &h)) {
        return HPy_NULL;
    }
    return HPyFloat_FromDouble(ctx, xc_sum8_f64(a, b, c, d, e, f, g, h));
}

// end of cases
