/* Mistakes that are made in the C of a JNI library. */
#include "crosscall.h"

#include <jni.h>
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

struct callback {
    JNIEnv *env;
    jobject object;
    jmethodID method;
};

static struct callback callback_of(JNIEnv *env, jobject object) {
    jclass type = (*env)->GetObjectClass(env, object);
    jmethodID method = (*env)->GetMethodID(env, type, "applyAsLong", "(J)J");
    return (struct callback){env, (*env)->NewGlobalRef(env, object), method};
}

static int64_t call(int64_t value, void *user) {
    struct callback *to = user;
    return (*to->env)->CallLongMethod(to->env, to->object, to->method, (jlong)value);
}

/* case: foreign_thread */
static void *call_from_outside(void *user) {
    /* without AttachCurrentThread, by the environment of the thread that waits */
    return (void *)(intptr_t)xc_apply_i64(call, user, 7, 1);
}

JNIEXPORT jlong Java_Glue_foreignThread(JNIEnv *env, jclass type, jobject object) {
    struct callback callback = callback_of(env, object);
    pthread_t thread;
    void *result = NULL;
    if (pthread_create(&thread, NULL, call_from_outside, &callback) == 0) {
        pthread_join(thread, &result);
    }
    return (intptr_t)result;
}

/* case: freed_callback */
JNIEXPORT jlong Java_Glue_freedCallback(JNIEnv *env, jclass type, jobject object) {
    struct callback callback = callback_of(env, object);
    (*env)->DeleteGlobalRef(env, callback.object);
    return xc_apply_i64(call, &callback, 7, 1);
}

/* case: wrong_type */
/* Java declares it as double(double, double). */
JNIEXPORT jint Java_Glue_wrongType(JNIEnv *env, jclass type, jint a, jint b) {
    return xc_add_i32(a, b);
}

/* case: fork_after_load */
JNIEXPORT jint Java_Glue_fork(JNIEnv *env, jclass type) {
    return fork();
}

JNIEXPORT void Java_Glue_exit(JNIEnv *env, jclass type, jint status) {
    _exit(status);
}

JNIEXPORT jint Java_Glue_exitStatus(JNIEnv *env, jclass type, jint child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
/* end of cases */
