/* Functions of Python's that C calls. An exception waits until the library has returned. */
#include "binding.h"

struct upcall {
    HPyContext *ctx;
    HPy function;
    HPy object;
    int failed;
};

/* The result of the function, HPy_NULL after an exception. Closes the arguments that it is given. */
static HPy call(struct upcall *up, HPy *args, size_t count) {
    HPyContext *ctx = up->ctx;
    HPy result = HPy_Call(ctx, up->function, args, count, HPy_NULL);
    for (size_t i = 0; i < count; i++) {
        HPy_Close(ctx, args[i]);
    }
    up->failed = HPy_IsNull(result);
    return result;
}

// case: apply_i64
static int64_t map_i64(int64_t value, void *user) {
    struct upcall *up = user;
    HPyContext *ctx = up->ctx;
    long long next = 0;
    if (!up->failed) {
        HPy result = call(up, (HPy[]){HPyLong_FromLongLong(ctx, value)}, 1);
        if (!up->failed) {
            next = HPyLong_AsLongLong(ctx, result);
            up->failed = next == -1 && HPyErr_Occurred(ctx);
            HPy_Close(ctx, result);
        }
    }
    return next;
}

HPyDef_METH(apply_i64, "apply_i64", HPyFunc_VARARGS) static HPy
    apply_i64_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    HPy function;
    long long value;
    HPy_ssize_t count;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OLn:apply_i64", &function, &value, &count)) {
        return HPy_NULL;
    }
    if (count < 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "count must not be negative");
        return HPy_NULL;
    }
    struct upcall up = {ctx, function, HPy_NULL, 0};
    int64_t last = xc_apply_i64(map_i64, &up, value, (size_t)count);
    return up.failed ? HPy_NULL : HPyLong_FromLongLong(ctx, last);
}

// case: sort_i32
static int32_t compare_i32(int32_t a, int32_t b, void *user) {
    struct upcall *up = user;
    HPyContext *ctx = up->ctx;
    int32_t order = 0;
    if (!up->failed) {
        HPy result = call(up, (HPy[]){HPyLong_FromLong(ctx, a), HPyLong_FromLong(ctx, b)}, 2);
        if (!up->failed) {
            order = as_i32(ctx, result);
            up->failed = order == -1 && HPyErr_Occurred(ctx);
            HPy_Close(ctx, result);
        }
    }
    return order;
}

HPyDef_METH(sort_i32, "sort_i32", HPyFunc_VARARGS) static HPy
    sort_i32_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    HPy from, to, function, done = HPy_NULL;
    size_t count, room;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OOO:sort_i32", &from, &to, &function)) {
        return HPy_NULL;
    }
    struct upcall up = {ctx, function, HPy_NULL, 0};
    int32_t *input = get_integers(ctx, from, &count);
    int32_t *output = input ? get_integers(ctx, to, &room) : NULL;
    if (output && room != count) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "input and output must be of one length");
    } else if (output) {
        xc_status status = xc_sort_i32(input, output, count, compare_i32, &up);
        if (!up.failed) {
            done = status ? none_or_fail(ctx, status) : put_integers(ctx, to, output, count);
        }
    }
    free(output);
    free(input);
    return done;
}

// case: log_message
static void sink(int32_t level, const char *message, void *user) {
    struct upcall *up = user;
    HPyContext *ctx = up->ctx;
    HPy text = HPyUnicode_FromString(ctx, message);
    if (HPy_IsNull(text)) {
        up->failed = 1;
        return;
    }
    HPy result = call(up, (HPy[]){HPyLong_FromLong(ctx, level), text, HPy_Dup(ctx, up->object)}, 3);
    HPy_Close(ctx, result);
}

HPyDef_METH(log_message, "log_message", HPyFunc_VARARGS) static HPy
    log_message_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    HPy function, object;
    int level;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OOi:log_message", &function, &object, &level)) {
        return HPy_NULL;
    }
    struct upcall up = {ctx, function, object, 0};
    xc_status status = xc_log_message(sink, &up, level);
    return up.failed ? HPy_NULL : none_or_fail(ctx, status);
}

// end of cases
