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

/* The length that all three arrays have; -1 with an exception pending if one is null, or they differ. */
static inline jsize common_length(JNIEnv *env, jarray a, jarray b, jarray c) {
    if (!is_array(env, a) || !is_array(env, b) || !is_array(env, c)) {
        return -1;
    }
    jsize count = length(env, a);
    if (length(env, b) != count || length(env, c) != count) {
        throw_illegal(env, "the arrays differ in length");
        return -1;
    }
    return count;
}

static inline void finish(JNIEnv *env, bool opened, xc_status status) {
    if (!opened) {
        throw_out_of_memory(env);
    } else if (status != XC_OK) {
        throw_failure(env);
    }
}

#endif
