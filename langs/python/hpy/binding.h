/* What the groups of functions have in common. */
#ifndef BINDING_H
#define BINDING_H

#include <hpy.h>

#include "crosscall.h"

typedef struct {
    xc_point c;
} Point;
typedef struct {
    xc_mat4 c;
} Mat4;
typedef struct {
    xc_counter *c;
} Counter;
typedef struct {
    uint8_t *bytes;
    size_t size;
} Buffer;
HPyType_HELPERS(Point) HPyType_HELPERS(Mat4) HPyType_HELPERS(Counter) HPyType_HELPERS(Buffer)

    static HPyGlobal error_type,
    point_type, mat4_type;

/* The library's message as CrosscallError; NULL for its callers to return. */
static HPy fail_with(HPyContext *ctx, const char *message) {
    HPy type = HPyGlobal_Load(ctx, error_type);
    HPyErr_SetString(ctx, type, message);
    HPy_Close(ctx, type);
    return HPy_NULL;
}

static HPy none_or_fail(HPyContext *ctx, xc_status status) {
    return status ? fail_with(ctx, xc_last_error()) : HPy_Dup(ctx, ctx->h_None);
}

static int is_of(HPyContext *ctx, HPy object, HPyGlobal global, const char *message) {
    HPy type = HPyGlobal_Load(ctx, global);
    int is = HPy_TypeCheck(ctx, object, type);
    HPy_Close(ctx, type);
    if (!is) {
        HPyErr_SetString(ctx, ctx->h_TypeError, message);
    }
    return is;
}

static int32_t as_i32(HPyContext *ctx, HPy object) {
    long value = HPyLong_AsLong(ctx, object);
    if (value != (int32_t)value) {
        HPyErr_SetString(ctx, ctx->h_OverflowError, "an integer of 32 bits is wanted");
        return -1;
    }
    return (int32_t)value;
}

/* Elements of a sequence as an array of C, which the caller frees; NULL after an exception. HPy lets C read
 * no buffers of other types, so each is fetched. */
#define DEFINE_ELEMENTS(TYPE, NAME, AS, FROM)                                                      \
    static TYPE *get_##NAME(HPyContext *ctx, HPy sequence, size_t *count) {                        \
        HPy_ssize_t length = HPy_Length(ctx, sequence);                                            \
        TYPE *array = length < 0 ? NULL : malloc((size_t)length * sizeof *array + 1);              \
        *count = (size_t)length;                                                                   \
        for (HPy_ssize_t i = 0; array && i < length; i++) {                                        \
            HPy item = HPy_GetItem_i(ctx, sequence, i);                                            \
            if (!HPy_IsNull(item)) {                                                               \
                array[i] = AS(ctx, item);                                                          \
                HPy_Close(ctx, item);                                                              \
            }                                                                                      \
            if (HPy_IsNull(item) || (array[i] == (TYPE) - 1 && HPyErr_Occurred(ctx))) {            \
                free(array);                                                                       \
                array = NULL;                                                                      \
            }                                                                                      \
        }                                                                                          \
        if (!array && !HPyErr_Occurred(ctx)) {                                                     \
            HPyErr_NoMemory(ctx);                                                                  \
        }                                                                                          \
        return array;                                                                              \
    }                                                                                              \
                                                                                                   \
    static HPy put_##NAME(HPyContext *ctx, HPy sequence, const TYPE *array, size_t count) {        \
        for (size_t i = 0; i < count; i++) {                                                       \
            HPy item = FROM(ctx, array[i]);                                                        \
            int wrong = HPy_IsNull(item) || HPy_SetItem_i(ctx, sequence, (HPy_ssize_t)i, item);    \
            HPy_Close(ctx, item);                                                                  \
            if (wrong) {                                                                           \
                return HPy_NULL;                                                                   \
            }                                                                                      \
        }                                                                                          \
        return HPy_Dup(ctx, ctx->h_None);                                                          \
    }

DEFINE_ELEMENTS(double, doubles, HPyFloat_AsDouble, HPyFloat_FromDouble)
DEFINE_ELEMENTS(int32_t, integers, as_i32, HPyLong_FromLong)

#endif
