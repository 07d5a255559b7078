/* Contiguous doubles, read and changed in place. */
#include "internal.h"

#include <math.h>

XC_API double xc_sum_f64(const double *values, size_t count) {
    XC_COUNT(xc_sum_f64);
    if (values == NULL && count > 0) {
        xc_fail(XC_ERR_NULL, "xc_sum_f64: values is NULL");
        return NAN;
    }
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += values[i];
    }
    return sum;
}

XC_API xc_status xc_scale_f64(double *values, size_t count, double factor) {
    XC_COUNT(xc_scale_f64);
    if (values == NULL && count > 0) {
        return xc_fail(XC_ERR_NULL, "xc_scale_f64: values is NULL");
    }
    for (size_t i = 0; i < count; i++) {
        values[i] *= factor;
    }
    return XC_OK;
}
