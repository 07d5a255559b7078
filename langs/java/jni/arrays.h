/* What the native methods share that open arrays: no other JNI function may be called between open
 * and close, so failures wait until all is closed. */
#ifndef ARRAYS_H
#define ARRAYS_H

#include "elements.h"
#include "glue.h"

static inline jsize length(JNIEnv *env, jarray array) {
    return (*env)->GetArrayLength(env, array);
}

static inline void finish(JNIEnv *env, bool opened, xc_status status) {
    if (!opened) {
        throw_out_of_memory(env);
    } else if (status != XC_OK) {
        throw_failure(env);
    }
}

#endif
