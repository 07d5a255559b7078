/* The table that binds Crosscall's native methods to C, and what is looked up but once. */
#include "glue.h"
#include "natives.h"

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
    {"xc_str_len", "([B)J", (void *)str_len},
    {"xc_str_upper", "([B)[B", (void *)str_upper},
    {"xc_str_copy", "([B[B)J", (void *)str_copy},
    {"xc_person_json", "([BJI)[B", (void *)person_json},
    {"xc_sum_f64", "([D)D", (void *)sum_f64},
    {"xc_scale_f64", "([DD)V", (void *)scale_f64},
    {"xc_point_dist", "(DDDD)D", (void *)point_dist},
    {"xc_point_add", "(DDDD[D)V", (void *)point_add},
    {"xc_mat4_scale", "([DD[D)V", (void *)mat4_scale},
    {"xc_apply_i64", "(JJ)J", (void *)apply_i64},
    {"xc_sort_i32", "([I[I)V", (void *)sort_i32},
    {"xc_log_message", "(Lkit/LogBook;I)V", (void *)log_message},
    {"xc_counter_new", "(J)J", (void *)counter_new},
    {"xc_counter_add", "(JJ)J", (void *)counter_add},
    {"xc_counter_free", "(J)V", (void *)counter_free},
    {"xc_buffer_new", "(I)Ljava/nio/ByteBuffer;", (void *)buffer_new},
    {"xc_buffer_free", "(Ljava/nio/ByteBuffer;)V", (void *)buffer_free},
    {"xc_parse_i64", "([B)J", (void *)parse_i64},
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

/* ThrowNew takes modified UTF-8, which the library's messages are: they hold ASCII only. */
void throw_failure(JNIEnv *env) {
    (*env)->ThrowNew(env, exception_class, xc_last_error());
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

/* A class that stays loaded, so that its methods' ids stay true; NULL if an exception is pending.
 * */
static jclass find_class(JNIEnv *env, const char *name) {
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
    sink_method = find_callback(env, "sink", "(Lkit/LogBook;I[B)V");
    return !(*env)->ExceptionCheck(env);
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
    exception_class = find_class(env, "kit/CrosscallException");
    if (exception_class == NULL || !find_callbacks(env) || !register_natives(env)) {
        return JNI_ERR;
    }
    return JNI_VERSION_10;
}
