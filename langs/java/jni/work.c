/* Functions that have more to do. */
#include "arrays.h"
#include "natives.h"

/* case: work */
jlong work(JNIEnv *env, jclass type, jlong steps) {
    return xc_work(steps);
}

/* case: sha256 */
void sha256(JNIEnv *env, jclass type, jbyteArray data, jbyteArray digest) {
    struct elements d;
    uint8_t hash[32] = {0};
    xc_status status = XC_OK;
    if (!is_array(env, data) || !is_array(env, digest)) {
        return;
    }
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
    jsize count = common_length(env, a, b, product);
    if (count < 0) {
        return;
    }
    if (n < 0 || (jlong)n * n != count) {
        throw_illegal(env, "an array is no matrix of n by n");
        return;
    }
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
/* end of cases */
