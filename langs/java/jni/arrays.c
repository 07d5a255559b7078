/* Arrays; elements.h says how C gets at them. No other JNI function may be called between open and
 * close, so failures wait until all is closed. */
#include "glue.h"
#include "natives.h"

#include <elements.h> /* of the mechanism that is built, not of this folder */

static jsize length(JNIEnv *env, jarray array) {
    return (*env)->GetArrayLength(env, array);
}

static void finish(JNIEnv *env, bool opened, xc_status status) {
    if (!opened) {
        throw_out_of_memory(env);
    } else if (status != XC_OK) {
        throw_failure(env);
    }
}

/* case: sum_f64 */
jdouble sum_f64(JNIEnv *env, jclass type, jdoubleArray values) {
    struct elements v;
    if (!doubles_open(env, values, length(env, values), READ, &v)) {
        throw_out_of_memory(env);
        return 0;
    }
    jdouble sum = xc_sum_f64(v.at, (size_t)v.count);
    doubles_close(env, values, &v);
    return sum;
}

/* case: scale_f64 */
void scale_f64(JNIEnv *env, jclass type, jdoubleArray values, jdouble factor) {
    struct elements v;
    xc_status status = XC_OK;
    bool opened = doubles_open(env, values, length(env, values), UPDATE, &v);
    if (opened) {
        status = xc_scale_f64(v.at, (size_t)v.count, factor);
        doubles_close(env, values, &v);
    }
    finish(env, opened, status);
}

/* case: sha256 */
void sha256(JNIEnv *env, jclass type, jbyteArray data, jbyteArray digest) {
    struct elements d;
    uint8_t hash[32] = {0};
    xc_status status = XC_OK;
    bool opened = bytes_open(env, data, length(env, data), READ, &d);
    if (opened) {
        status = xc_sha256(d.at, (size_t)d.count, hash);
        bytes_close(env, data, &d);
    }
    finish(env, opened, status);
    if (opened && status == XC_OK) {
        (*env)->SetByteArrayRegion(env, digest, 0, sizeof hash, (const jbyte *)hash);
    }
}

/* case: matmul_f64 */
void matmul_f64(JNIEnv *env, jclass type, jdoubleArray a, jdoubleArray b, jdoubleArray product,
                jint n) {
    struct elements left, right, result;
    jsize count = length(env, product);
    xc_status status = XC_OK;
    bool opened_a = doubles_open(env, a, count, READ, &left);
    bool opened_b = opened_a && doubles_open(env, b, count, READ, &right);
    bool opened = opened_b && doubles_open(env, product, count, WRITE, &result);
    if (opened) {
        status = xc_matmul_f64(left.at, right.at, result.at, (size_t)n);
        doubles_close(env, product, &result);
    }
    if (opened_b) {
        doubles_close(env, b, &right);
    }
    if (opened_a) {
        doubles_close(env, a, &left);
    }
    finish(env, opened, status);
}

/* case: add_batch */
void add_batch(JNIEnv *env, jclass type, jintArray a, jintArray b, jintArray sums) {
    struct elements left, right, result;
    jsize count = length(env, sums);
    xc_status status = XC_OK;
    bool opened_a = ints_open(env, a, count, READ, &left);
    bool opened_b = opened_a && ints_open(env, b, count, READ, &right);
    bool opened = opened_b && ints_open(env, sums, count, WRITE, &result);
    if (opened) {
        status = xc_add_batch(left.at, right.at, result.at, (size_t)count);
        ints_close(env, sums, &result);
    }
    if (opened_b) {
        ints_close(env, b, &right);
    }
    if (opened_a) {
        ints_close(env, a, &left);
    }
    finish(env, opened, status);
}
/* end of cases */
