/* Many additions in one call. */
#include "arrays.h"
#include "natives.h"

/* case: add_batch */
void add_batch(JNIEnv *env, jclass type, jintArray a, jintArray b, jintArray sums) {
    struct elements left, right, result;
    jsize count = common_length(env, a, b, sums);
    if (count < 0) {
        return;
    }
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
