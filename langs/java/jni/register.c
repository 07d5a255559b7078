/* The table that binds Crosscall's native methods to C, and what is looked up but once. */
#include "glue.h"
#include "natives.h"

static const JNINativeMethod methods[] = {
    {"abiVersion", "()I", (void *)abi_version},
    {"noop", "()V", (void *)noop},
    {"addI32", "(II)I", (void *)add_i32},
    {"incI64", "(J)J", (void *)inc_i64},
    {"sum2I64", "(JJ)J", (void *)sum2_i64},
    {"sum4I64", "(JJJJ)J", (void *)sum4_i64},
    {"sum6I64", "(JJJJJJ)J", (void *)sum6_i64},
    {"sum8I64", "(JJJJJJJJ)J", (void *)sum8_i64},
    {"sum12I64", "(JJJJJJJJJJJJ)J", (void *)sum12_i64},
    {"sum8F64", "(DDDDDDDD)D", (void *)sum8_f64},
    {"strLen", "([B)J", (void *)str_len},
    {"strUpper", "([B)[B", (void *)str_upper},
    {"strCopy", "([B[B)J", (void *)str_copy},
    {"personJson", "([BJI)[B", (void *)person_json},
    {"sumF64", "([D)D", (void *)sum_f64},
    {"scaleF64", "([DD)V", (void *)scale_f64},
    {"pointDist", "(DDDD)D", (void *)point_dist},
    {"pointAdd", "(DDDD[D)V", (void *)point_add},
    {"mat4Scale", "([DD[D)V", (void *)mat4_scale},
    {"applyI64", "(JJ)J", (void *)apply_i64},
    {"sortI32", "([I[I)V", (void *)sort_i32},
    {"logMessage", "(Lkit/LogBook;I)V", (void *)log_message},
    {"counterNew", "(J)J", (void *)counter_new},
    {"counterAdd", "(JJ)J", (void *)counter_add},
    {"counterFree", "(J)V", (void *)counter_free},
    {"bufferNew", "(I)Ljava/nio/ByteBuffer;", (void *)buffer_new},
    {"bufferFree", "(Ljava/nio/ByteBuffer;)V", (void *)buffer_free},
    {"parseI64", "([B)J", (void *)parse_i64},
    {"work", "(J)J", (void *)work},
    {"sha256", "([B[B)V", (void *)sha256},
    {"matmulF64", "([D[D[DI)V", (void *)matmul_f64},
    {"addBatch", "([I[I[I)V", (void *)add_batch},
};

jclass callbacks_class;
jmethodID increment_method;
jmethodID compare_method;
jmethodID sink_method;
static jclass exception_class;

void throw_failure(JNIEnv *env) {
    (*env)->ThrowNew(env, exception_class, xc_last_error());
}

void throw_out_of_memory(JNIEnv *env) {
    jclass type = (*env)->FindClass(env, "java/lang/OutOfMemoryError");
    if (type != NULL) {
        (*env)->ThrowNew(env, type, "no memory for a copy of the arguments");
    }
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
    jclass crosscall = (*env)->FindClass(env, "Crosscall");
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
