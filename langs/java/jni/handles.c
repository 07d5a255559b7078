/* Handles travel as longs, C's memory as a direct buffer. */
#include "glue.h"
#include "natives.h"

static xc_counter *counter_of(jlong handle) {
    return (xc_counter *)(intptr_t)handle;
}

/* case: counter_add */
jlong counter_add(JNIEnv *env, jclass type, jlong counter, jlong amount) {
    return xc_counter_add(counter_of(counter), amount);
}

/* case: counter_cycle */
jlong counter_new(JNIEnv *env, jclass type, jlong value) {
    xc_counter *counter = xc_counter_new(value);
    if (counter == NULL) {
        throw_failure(env);
    }
    return (jlong)(intptr_t)counter;
}

void counter_free(JNIEnv *env, jclass type, jlong counter) {
    xc_counter_free(counter_of(counter));
}

/* case: buffer_adopt */
jobject buffer_new(JNIEnv *env, jclass type, jint size) {
    uint8_t *bytes = xc_buffer_new((size_t)size);
    if (bytes == NULL) {
        throw_failure(env);
        return NULL;
    }
    jobject buffer = (*env)->NewDirectByteBuffer(env, bytes, size);
    if (buffer == NULL) {
        xc_buffer_free(bytes);
    }
    return buffer;
}

void buffer_free(JNIEnv *env, jclass type, jobject buffer) {
    if (buffer == NULL) {
        throw_null(env);
        return;
    }
    xc_buffer_free((*env)->GetDirectBufferAddress(env, buffer));
}
/* end of cases */
