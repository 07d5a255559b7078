/* Functions of plain numbers. */
#include "natives.h"

jint abi_version(JNIEnv *env, jclass type) {
    return (jint)xc_abi_version();
}

/* case: noop */
void noop(JNIEnv *env, jclass type) {
    xc_noop();
}

/* case: add_i32 */
jint add_i32(JNIEnv *env, jclass type, jint a, jint b) {
    return xc_add_i32(a, b);
}

/* case: inc_i64 */
jlong inc_i64(JNIEnv *env, jclass type, jlong value) {
    return xc_inc_i64(value);
}

/* case: sum2_i64 */
jlong sum2_i64(JNIEnv *env, jclass type, jlong a, jlong b) {
    return xc_sum2_i64(a, b);
}

/* case: sum4_i64 */
jlong sum4_i64(JNIEnv *env, jclass type, jlong a, jlong b, jlong c, jlong d) {
    return xc_sum4_i64(a, b, c, d);
}

/* case: sum6_i64 */
jlong sum6_i64(JNIEnv *env, jclass type, jlong a, jlong b, jlong c, jlong d, jlong e, jlong f) {
    return xc_sum6_i64(a, b, c, d, e, f);
}

/* case: sum8_i64 */
jlong sum8_i64(JNIEnv *env, jclass type, jlong a, jlong b, jlong c, jlong d, jlong e, jlong f,
               jlong g, jlong h) {
    return xc_sum8_i64(a, b, c, d, e, f, g, h);
}

/* case: sum12_i64 */
jlong sum12_i64(JNIEnv *env, jclass type, jlong a, jlong b, jlong c, jlong d, jlong e, jlong f,
                jlong g, jlong h, jlong i, jlong j, jlong k, jlong l) {
    return xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l);
}

/* case: sum8_f64 */
jdouble sum8_f64(JNIEnv *env, jclass type, jdouble a, jdouble b, jdouble c, jdouble d, jdouble e,
                 jdouble f, jdouble g, jdouble h) {
    return xc_sum8_f64(a, b, c, d, e, f, g, h);
}
/* end of cases */
