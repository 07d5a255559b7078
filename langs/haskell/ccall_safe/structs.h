/* Structs by pointer, for GHC passes none by value. */
#ifndef STRUCTS_H
#define STRUCTS_H

#include <crosscall.h>

void crosscall_point_add(const xc_point *a, const xc_point *b, xc_point *sum);
void crosscall_mat4_scale(const xc_mat4 *matrix, double factor, xc_mat4 *scaled);

#endif
