/* The table that binds Crosscall's native methods to C, and what is looked up but once. */
#include "glue.h"
#include "natives.h"

#include <string.h>

static const JNINativeMethod methods[] = {
    {"xc_abi_version", "()I", (void *)abi_version},
    {"xc_noop", "()V", (void *)noop},
    {"xc_add_i32", "(II)I", (void *)add_i32},
    {"xc_inc_i64", "(J)J", (void *)inc_i64},
    {"xc_sum2_i64", "(JJ)J", (void *)sum2_i64},
    {"xc_sum4_i64", "(JJJJ)J", (void *)sum4_i64},
    {"xc_sum6_i64", "(JJJJJJ)J", (void *)sum6_i64},
    {"xc_sum8_i64", "(JJJJJJJJ)J", (void *)sum8_i64},
    {"xc_sum12_i64", "(JJJJJJJJJJJJ)J", (void *)sum12_i64},
    {"xc_sum8_f64", "(DDDDDDDD)D", (void *)sum8_f64},
    {"xc_str_len", "(" JAVA_TEXT ")J", (void *)str_len},
    {"xc_str_upper", "(" JAVA_TEXT ")" JAVA_TEXT, (void *)str_upper},
    {"xc_str_copy", "([B" JAVA_TEXT ")J", (void *)str_copy},
    {"xc_person_json", "(" JAVA_TEXT "JI)" JAVA_TEXT, (void *)person_json},
    {"xc_sum_f64", "([D)D", (void *)sum_f64},
    {"xc_scale_f64", "([DD)V", (void *)scale_f64},
    {"xc_point_dist", POINT_DIST, (void *)point_dist},
    {"xc_point_add", POINT_ADD, (void *)point_add},
    {"xc_mat4_scale", MAT4_SCALE, (void *)mat4_scale},
    {"xc_apply_i64", "(JJ)J", (void *)apply_i64},
    {"xc_sort_i32", "([I[I)V", (void *)sort_i32},
    {"xc_log_message", "(Lkit/LogBook;I)V", (void *)log_message},
    {"xc_counter_new", "(J)J", (void *)counter_new},
    {"xc_counter_add", "(JJ)J", (void *)counter_add},
    {"xc_counter_free", "(J)V", (void *)counter_free},
    {"xc_buffer_new", "(I)Ljava/nio/ByteBuffer;", (void *)buffer_new},
    {"xc_buffer_free", "(Ljava/nio/ByteBuffer;)V", (void *)buffer_free},
    {"xc_parse_i64", "(" JAVA_TEXT ")J", (void *)parse_i64},
    {"xc_work", "(J)J", (void *)work},
    {"xc_sha256", "([B[B)V", (void *)sha256},
    {"xc_matmul_f64", "([D[D[DI)V", (void *)matmul_f64},
    {"xc_add_batch", "([I[I[I)V", (void *)add_batch},
};

jclass callbacks_class;
jmethodID increment_method;
jmethodID compare_method;
jmethodID sink_method;
static jclass exception_class;
static jmethodID new_exception;

jbyteArray utf8_bytes(JNIEnv *env, const char *text) {
    jsize length = (jsize)strlen(text);
    jbyteArray bytes = (*env)->NewByteArray(env, length);
    if (bytes != NULL) {
        (*env)->SetByteArrayRegion(env, bytes, 0, length, (const jbyte *)text);
    }
    return bytes;
}

/* Not by ThrowNew, which takes modified UTF-8: the library's messages are UTF-8, of any characters. */
void throw_failure(JNIEnv *env) {
    jbyteArray message = utf8_bytes(env, xc_last_error());
    if (message == NULL) {
        return;
    }
    jthrowable failure = (*env)->NewObject(env, exception_class, new_exception, message);
    if (failure != NULL) {
        (*env)->Throw(env, failure);
    }
}

static void throw_new(JNIEnv *env, const char *class, const char *message) {
    jclass type = (*env)->FindClass(env, class);
    if (type != NULL) {
        (*env)->ThrowNew(env, type, message);
    }
}

void throw_out_of_memory(JNIEnv *env) {
    throw_new(env, "java/lang/OutOfMemoryError", "no memory for a copy of the arguments");
}

void throw_null(JNIEnv *env) {
    throw_new(env, "java/lang/NullPointerException", "an argument is null");
}

void throw_illegal(JNIEnv *env, const char *message) {
    throw_new(env, "java/lang/IllegalArgumentException", message);
}

jclass find_class(JNIEnv *env, const char *name) {
    jclass found = (*env)->FindClass(env, name);
    return found == NULL ? NULL : (*env)->NewGlobalRef(env, found);
}

/* NULL if it is not there, or if an exception was pending already. */
static jmethodID find_callback(JNIEnv *env, const char *name, const char *signature) {
    bool pending = (*env)->ExceptionCheck(env);
    return pending ? NULL : (*env)->GetStaticMethodID(env, callbacks_class, name, signature);
}

static bool find_callbacks(JNIEnv *env) {
    callbacks_class = find_class(env, "CalledBack");
    if (callbacks_class == NULL) {
        return false;
    }
    increment_method = find_callback(env, "increment", "(J)J");
    compare_method = find_callback(env, "compare", "(II)I");
    sink_method = find_callback(env, "sink", "(Lkit/LogBook;I" JAVA_TEXT ")V");
    return !(*env)->ExceptionCheck(env);
}

static bool find_exception(JNIEnv *env) {
    exception_class = find_class(env, "kit/CrosscallException");
    if (exception_class == NULL) {
        return false;
    }
    new_exception = (*env)->GetMethodID(env, exception_class, "<init>", "([B)V");
    return new_exception != NULL;
}

static bool register_natives(JNIEnv *env) {
    jclass crosscall = (*env)->FindClass(env, "crosscall/Crosscall$C");
    jint count = sizeof methods / sizeof *methods;
    return crosscall != NULL && (*env)->RegisterNatives(env, crosscall, methods, count) == JNI_OK;
}

JNIEXPORT jint JNI_OnLoad(JavaVM *vm, void *reserved) {
    JNIEnv *env;
    if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_10) != JNI_OK) {
        return JNI_ERR;
    }
    if (!find_exception(env) || !find_callbacks(env) || !find_structs(env) ||
        !register_natives(env)) {
        return JNI_ERR;
    }
    return JNI_VERSION_10;
}
