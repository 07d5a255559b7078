/* C calls Java back. An exception in Java stays pending while C goes on: the functions below then
 * call nothing any more, and it is thrown when the native method returns. */
#include "glue.h"
#include "natives.h"

/* case: apply_i64 */
static int64_t increment(int64_t value, void *user) {
    JNIEnv *env = user;
    if ((*env)->ExceptionCheck(env)) {
        return value;
    }
    return (*env)->CallStaticLongMethod(env, callbacks_class, increment_method, (jlong)value);
}

jlong apply_i64(JNIEnv *env, jclass type, jlong value, jlong count) {
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
    jsize count = (*env)->GetArrayLength(env, output);
    jint *in = (*env)->GetIntArrayElements(env, input, NULL);
    jint *out = in == NULL ? NULL : (*env)->GetIntArrayElements(env, output, NULL);
    xc_status status = XC_OK;
    if (out != NULL) {
        status = xc_sort_i32(in, out, (size_t)count, compare, env);
        (*env)->ReleaseIntArrayElements(env, output, out, 0);
    }
    if (in != NULL) {
        (*env)->ReleaseIntArrayElements(env, input, in, JNI_ABORT);
    }
    if (status != XC_OK && !(*env)->ExceptionCheck(env)) {
        throw_failure(env);
    }
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
    jbyteArray bytes = text_bytes(env, message);
    if (bytes == NULL) {
        return;
    }
    (*env)->CallStaticVoidMethod(env, callbacks_class, sink_method, sink->book, (jint)level, bytes);
    (*env)->DeleteLocalRef(env, bytes); /* a function may call its sink often before it returns */
}

void log_message(JNIEnv *env, jclass type, jobject book, jint level) {
    struct sink sink = {env, book};
    xc_status status = xc_log_message(write_message, &sink, level);
    if (status != XC_OK && !(*env)->ExceptionCheck(env)) {
        throw_failure(env);
    }
}
/* end of cases */
