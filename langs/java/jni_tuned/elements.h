/* The elements of a Java array in C's own memory: copied out by Get…ArrayRegion, and back by
 * Set…ArrayRegion where C writes. On the stack while they are few, where Get…ArrayElements would
 * allocate at every call. */
#ifndef ELEMENTS_H
#define ELEMENTS_H

#include <jni.h>
#include <stdbool.h>
#include <stdlib.h>

enum access { READ, WRITE, UPDATE };

struct elements {
    enum access access;
    jsize count; /* a writer may lower it to what it wrote */
    void *at;
    jdouble place[1024];
};

static inline bool elements_allocate(jsize count, size_t size, enum access access,
                                     struct elements *elements) {
    size_t bytes = (size_t)count * size;
    elements->access = access;
    elements->count = count;
    elements->at = bytes <= sizeof elements->place ? elements->place : malloc(bytes);
    return elements->at != NULL;
}

static inline void elements_free(struct elements *elements) {
    if (elements->at != elements->place) {
        free(elements->at);
    }
}

/* open: false for want of memory. What was opened must be closed. */
#define ELEMENTS(name, type, Type)                                                                 \
    static inline bool name##_open(JNIEnv *env, type##Array array, jsize count,                    \
                                   enum access access, struct elements *elements) {                \
        bool allocated = elements_allocate(count, sizeof(type), access, elements);                 \
        if (allocated && access != WRITE) {                                                        \
            (*env)->Get##Type##ArrayRegion(env, array, 0, count, elements->at);                    \
        }                                                                                          \
        return allocated;                                                                          \
    }                                                                                              \
    static inline void name##_close(JNIEnv *env, type##Array array, struct elements *elements) {   \
        if (elements->access != READ) {                                                            \
            (*env)->Set##Type##ArrayRegion(env, array, 0, elements->count, elements->at);          \
        }                                                                                          \
        elements_free(elements);                                                                   \
    }

ELEMENTS(bytes, jbyte, Byte)
ELEMENTS(ints, jint, Int)
ELEMENTS(doubles, jdouble, Double)

#endif
