/* Structs by pointer, in registers and through memory. */
#include "internal.h"

#include <math.h>

XC_API double xc_point_dist(const xc_point *a, const xc_point *b) {
    XC_COUNT(xc_point_dist);
    if (a == NULL || b == NULL) {
        xc_fail(XC_ERR_NULL, "xc_point_dist: %s is NULL", a == NULL ? "a" : "b");
        return NAN;
    }
    double dx = b->x - a->x;
    double dy = b->y - a->y;
    return sqrt(dx * dx + dy * dy);
}

XC_API xc_point xc_point_add(xc_point a, xc_point b) {
    XC_COUNT(xc_point_add);
    return (xc_point){a.x + b.x, a.y + b.y};
}

XC_API xc_mat4 xc_mat4_scale(xc_mat4 matrix, double factor) {
    XC_COUNT(xc_mat4_scale);
    for (int i = 0; i < 16; i++) {
        matrix.m[i] *= factor;
    }
    return matrix;
}
