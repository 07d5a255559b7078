/* The native methods, in the order of crosscall.h; those of structs lie in structs.h. */
#ifndef NATIVES_H
#define NATIVES_H

#include "crosscall.h"
#include "structs.h"
#include "text.h"

#include <jni.h>

jint abi_version(JNIEnv *env, jclass type);
void noop(JNIEnv *env, jclass type);
jint add_i32(JNIEnv *env, jclass type, jint a, jint b);
jlong inc_i64(JNIEnv *env, jclass type, jlong value);
jlong sum2_i64(JNIEnv *env, jclass type, jlong a, jlong b);
jlong sum4_i64(JNIEnv *env, jclass type, jlong a, jlong b, jlong c, jlong d);
jlong sum6_i64(JNIEnv *env, jclass type, jlong a, jlong b, jlong c, jlong d, jlong e, jlong f);
jlong sum8_i64(JNIEnv *env, jclass type, jlong a, jlong b, jlong c, jlong d, jlong e, jlong f,
               jlong g, jlong h);
jlong sum12_i64(JNIEnv *env, jclass type, jlong a, jlong b, jlong c, jlong d, jlong e, jlong f,
                jlong g, jlong h, jlong i, jlong j, jlong k, jlong l);
jdouble sum8_f64(JNIEnv *env, jclass type, jdouble a, jdouble b, jdouble c, jdouble d, jdouble e,
                 jdouble f, jdouble g, jdouble h);
jlong str_len(JNIEnv *env, jclass type, java_text text);
java_text str_upper(JNIEnv *env, jclass type, java_text text);
jlong str_copy(JNIEnv *env, jclass type, jbyteArray buffer, java_text text);
java_text person_json(JNIEnv *env, jclass type, java_text name, jlong id, jint age);
jdouble sum_f64(JNIEnv *env, jclass type, jdoubleArray values);
void scale_f64(JNIEnv *env, jclass type, jdoubleArray values, jdouble factor);
jlong apply_i64(JNIEnv *env, jclass type, jlong value, jlong count);
void sort_i32(JNIEnv *env, jclass type, jintArray input, jintArray output);
void log_message(JNIEnv *env, jclass type, jobject book, jint level);
jlong counter_new(JNIEnv *env, jclass type, jlong value);
jlong counter_add(JNIEnv *env, jclass type, jlong counter, jlong amount);
void counter_free(JNIEnv *env, jclass type, jlong counter);
jobject buffer_new(JNIEnv *env, jclass type, jint size);
void buffer_free(JNIEnv *env, jclass type, jobject buffer);
jlong parse_i64(JNIEnv *env, jclass type, java_text text);
jlong work(JNIEnv *env, jclass type, jlong steps);
void sha256(JNIEnv *env, jclass type, jbyteArray data, jbyteArray digest);
void matmul_f64(JNIEnv *env, jclass type, jdoubleArray a, jdoubleArray b, jdoubleArray product,
                jint n);
void add_batch(JNIEnv *env, jclass type, jintArray a, jintArray b, jintArray sums);

#endif
