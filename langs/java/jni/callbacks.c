/* C calls Java back. An exception in Java stays pending while C goes on: the functions below then
 * call nothing any more, and it is thrown when the native method returns. */
#include "arrays.h"
#include "natives.h"

#include <stdlib.h>

/* case: apply_i64 */
static int64_t increment(int64_t value, void *user) {
    JNIEnv *env = user;
    if ((*env)->ExceptionCheck(env)) {
        return value;
    }
    return (*env)->CallStaticLongMethod(env, callbacks_class, increment_method, (jlong)value);
}

jlong apply_i64(JNIEnv *env, jclass type, jlong value, jlong count) {
    if (count < 0) {
        throw_illegal(env, "count is negative");
        return 0;
    }
    return xc_apply_i64(increment, env, value, (size_t)count);
}

/* case: sort_i32 */
static int32_t compare(int32_t a, int32_t b, void *user) {
    JNIEnv *env = user;
    if ((*env)->ExceptionCheck(env)) {
        return 0;
    }
    return (*env)->CallStaticIntMethod(env, callbacks_class, compare_method, (jint)a, (jint)b);
}

/* Always a copy: C must not call back while it holds an array by GetPrimitiveArrayCritical. */
void sort_i32(JNIEnv *env, jclass type, jintArray input, jintArray output) {
    jsize count = common_length(env, input, output, output);
    if (count < 0) {
        return;
    }
    jint *in = malloc(2 * (size_t)count * sizeof *in + 1); /* and behind it what comes out */
    if (in == NULL) {
        throw_out_of_memory(env);
        return;
    }
    jint *out = in + count;
    (*env)->GetIntArrayRegion(env, input, 0, count, in);
    xc_status status = xc_sort_i32(in, out, (size_t)count, compare, env);
    if (!(*env)->ExceptionCheck(env)) {
        if (status == XC_OK) {
            (*env)->SetIntArrayRegion(env, output, 0, count, out);
        } else {
            throw_failure(env);
        }
    }
    free(in);
}

/* case: log_message */
struct sink {
    JNIEnv *env;
    jobject book;
};

static void write_message(int32_t level, const char *message, void *user) {
    struct sink *sink = user;
    JNIEnv *env = sink->env;
    if ((*env)->ExceptionCheck(env)) {
        return;
    }
    java_text text = text_new(env, message);
    if (text == NULL) {
        return;
    }
    (*env)->CallStaticVoidMethod(env, callbacks_class, sink_method, sink->book, (jint)level, text);
    (*env)->DeleteLocalRef(env, text); /* a function may call its sink often before it returns */
}

void log_message(JNIEnv *env, jclass type, jobject book, jint level) {
    struct sink sink = {env, book};
    xc_status status = xc_log_message(write_message, &sink, level);
    if (status != XC_OK && !(*env)->ExceptionCheck(env)) {
        throw_failure(env);
    }
}
/* end of cases */
