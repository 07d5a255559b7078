/* The elements of a Java array, by Get…ArrayElements and Release…ArrayElements: HotSpot copies them
 * into memory of C's, and back where C writes. */
#ifndef ELEMENTS_H
#define ELEMENTS_H

#include <jni.h>
#include <stdbool.h>

enum access { READ, WRITE, UPDATE };

struct elements {
    enum access access;
    jsize count; /* a writer may lower it to what it wrote, where only that is copied back */
    void *at;
};

/* open: false for want of memory. What was opened must be closed; JNI_ABORT copies nothing back. */
#define ELEMENTS(name, type, Type)                                                                 \
    static inline bool name##_open(JNIEnv *env, type##Array array, jsize count,                    \
                                   enum access access, struct elements *elements) {                \
        elements->access = access;                                                                 \
        elements->count = count;                                                                   \
        elements->at = (*env)->Get##Type##ArrayElements(env, array, NULL);                         \
        return elements->at != NULL;                                                               \
    }                                                                                              \
    static inline void name##_close(JNIEnv *env, type##Array array, struct elements *elements) {   \
        jint mode = elements->access == READ ? JNI_ABORT : 0;                                      \
        (*env)->Release##Type##ArrayElements(env, array, elements->at, mode);                      \
    }

ELEMENTS(bytes, jbyte, Byte)
ELEMENTS(ints, jint, Int)
ELEMENTS(doubles, jdouble, Double)

#endif
