/* The elements of a Java array in place: between open and close C must neither block nor call any
 * JNI function but these. */
#ifndef ELEMENTS_H
#define ELEMENTS_H

#include <jni.h>
#include <stdbool.h>

enum access { READ, WRITE, UPDATE };

struct elements {
    enum access access;
    jsize count;
    void *at;
};

/* False for want of memory. What was opened must be closed. */
static inline bool elements_open(JNIEnv *env, jarray array, jsize count, enum access access,
                                 struct elements *elements) {
    elements->access = access;
    elements->count = count;
    elements->at = (*env)->GetPrimitiveArrayCritical(env, array, NULL);
    return elements->at != NULL;
}

/* A VM that had to copy copies back, unless the mode is JNI_ABORT. */
static inline void elements_close(JNIEnv *env, jarray array, struct elements *elements) {
    jint mode = elements->access == READ ? JNI_ABORT : 0;
    (*env)->ReleasePrimitiveArrayCritical(env, array, elements->at, mode);
}

#define bytes_open elements_open
#define ints_open elements_open
#define doubles_open elements_open
#define bytes_close elements_close
#define ints_close elements_close
#define doubles_close elements_close

#endif
