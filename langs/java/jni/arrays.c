/* Arrays; elements.h says how C gets at them. */
#include "arrays.h"
#include "natives.h"

/* case: sum_f64 */
jdouble sum_f64(JNIEnv *env, jclass type, jdoubleArray values) {
    struct elements v;
    if (!is_array(env, values)) {
        return 0;
    }
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
    if (!is_array(env, values)) {
        return;
    }
    bool opened = doubles_open(env, values, length(env, values), UPDATE, &v);
    if (opened) {
        status = xc_scale_f64(v.at, (size_t)v.count, factor);
        doubles_close(env, values, &v);
    }
    finish(env, opened, status);
}
/* end of cases */
