#include "structs.h"

// case: point_add
void crosscall_point_add(const xc_point *a, const xc_point *b, xc_point *sum) {
    *sum = xc_point_add(*a, *b);
}

// case: mat4_scale
void crosscall_mat4_scale(const xc_mat4 *matrix, double factor, xc_mat4 *scaled) {
    *scaled = xc_mat4_scale(*matrix, factor);
}

// end of cases
