/* What the native methods share that open arrays: no other JNI function may be called between open
 * and close, so failures wait until all is closed. */
#ifndef ARRAYS_H
#define ARRAYS_H

#include "elements.h"
#include "glue.h"

static inline jsize length(JNIEnv *env, jarray array) {
    return (*env)->GetArrayLength(env, array);
}

/* Whether there is an array; if not, an exception is pending. */
static inline bool is_array(JNIEnv *env, jarray array) {
    if (array == NULL) {
        throw_null(env);
    }
    return array != NULL;
}

/* Whether all three are arrays of count elements, or of as many as the first where count is negative;
 * if not, an exception is pending. */
static inline bool have_length(JNIEnv *env, jarray a, jarray b, jarray c, jlong count) {
    if (!is_array(env, a) || !is_array(env, b) || !is_array(env, c)) {
        return false;
    }
    jlong wanted = count < 0 ? length(env, a) : count;
    bool equal = length(env, a) == wanted && length(env, b) == wanted && length(env, c) == wanted;
    if (!equal) {
        throw_illegal(env, "an array has another length than it must have");
    }
    return equal;
}

static inline void finish(JNIEnv *env, bool opened, xc_status status) {
    if (!opened) {
        throw_out_of_memory(env);
    } else if (status != XC_OK) {
        throw_failure(env);
    }
}

#endif
