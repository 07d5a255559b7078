/* Types that wrap what C gives; HPy_tp_destroy frees it. */
#include "binding.h"

// case: counter_cycle
HPyDef_SLOT(Counter_new, HPy_tp_new) static HPy
    Counter_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    (void)kw;
    Counter *counter;
    long long value;
    if (!HPyArg_Parse(ctx, NULL, args, (size_t)nargs, "L:Counter", &value)) {
        return HPy_NULL;
    }
    HPy made = HPy_New(ctx, type, &counter);
    if (!HPy_IsNull(made) && !(counter->c = xc_counter_new(value))) {
        HPy_Close(ctx, made);
        return HPyErr_NoMemory(ctx);
    }
    return made;
}

HPyDef_SLOT(Counter_destroy, HPy_tp_destroy) static void Counter_destroy_impl(void *data) {
    Counter *counter = data;
    if (counter->c) {
        xc_counter_free(counter->c);
    }
}

// case: counter_add
HPyDef_METH(Counter_add, "add", HPyFunc_O) static HPy
    Counter_add_impl(HPyContext *ctx, HPy self, HPy arg) {
    long long amount = HPyLong_AsLongLong(ctx, arg);
    if (amount == -1 && HPyErr_Occurred(ctx)) {
        return HPy_NULL;
    }
    return HPyLong_FromLongLong(ctx, xc_counter_add(Counter_AsStruct(ctx, self)->c, amount));
}

static HPyDef *Counter_defines[] = {&Counter_new, &Counter_destroy, &Counter_add, NULL};
static HPyType_Spec Counter_spec = {.name = "crosscall.Counter",
                                    .basicsize = sizeof(Counter),
                                    .builtin_shape = SHAPE(Counter),
                                    .defines = Counter_defines};

// case: buffer_adopt
HPyDef_SLOT(Buffer_new, HPy_tp_new) static HPy
    Buffer_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    (void)kw;
    Buffer *buffer;
    HPy_ssize_t size;
    if (!HPyArg_Parse(ctx, NULL, args, (size_t)nargs, "n:Buffer", &size)) {
        return HPy_NULL;
    }
    HPy made = HPy_New(ctx, type, &buffer);
    if (!HPy_IsNull(made)) {
        buffer->size = size > 0 ? (size_t)size : 0;
        buffer->bytes = xc_buffer_new(buffer->size);
        if (!buffer->bytes) {
            HPy_Close(ctx, made);
            return fail_with(ctx, "the library gave no buffer");
        }
    }
    return made;
}

HPyDef_SLOT(Buffer_destroy, HPy_tp_destroy) static void Buffer_destroy_impl(void *data) {
    Buffer *buffer = data;
    if (buffer->bytes) {
        xc_buffer_free(buffer->bytes);
    }
}

HPyDef_SLOT(Buffer_length, HPy_sq_length) static HPy_ssize_t
    Buffer_length_impl(HPyContext *ctx, HPy self) {
    return (HPy_ssize_t)Buffer_AsStruct(ctx, self)->size;
}

HPyDef_SLOT(Buffer_item, HPy_sq_item) static HPy
    Buffer_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t i) {
    Buffer *buffer = Buffer_AsStruct(ctx, self);
    if (i < 0 || (size_t)i >= buffer->size) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "beyond the end of the buffer");
        return HPy_NULL;
    }
    return HPyLong_FromLong(ctx, buffer->bytes[i]);
}

static HPyDef *Buffer_defines[] = {&Buffer_new, &Buffer_destroy, &Buffer_length, &Buffer_item,
                                   NULL};
static HPyType_Spec Buffer_spec = {.name = "crosscall.Buffer",
                                   .basicsize = sizeof(Buffer),
                                   .builtin_shape = SHAPE(Buffer),
                                   .defines = Buffer_defines};

// end of cases
