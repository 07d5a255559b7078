/* Structs: their fields cross as numbers, so that C need not ask the VM for them one by one; what
 * comes back goes into an array of the caller's in one piece. */
#include "arrays.h"
#include "natives.h"

/* case: point_dist */
jdouble point_dist(JNIEnv *env, jclass type, jdouble ax, jdouble ay, jdouble bx, jdouble by) {
    xc_point a = {ax, ay};
    xc_point b = {bx, by};
    return xc_point_dist(&a, &b);
}

/* case: point_add */
void point_add(JNIEnv *env, jclass type, jdouble ax, jdouble ay, jdouble bx, jdouble by,
               jdoubleArray sum) {
    if (!is_array(env, sum)) {
        return;
    }
    xc_point p = xc_point_add((xc_point){ax, ay}, (xc_point){bx, by});
    (*env)->SetDoubleArrayRegion(env, sum, 0, 2, &p.x);
}

/* case: mat4_scale */
void mat4_scale(JNIEnv *env, jclass type, jdoubleArray matrix, jdouble factor,
                jdoubleArray scaled) {
    xc_mat4 m;
    if (!is_array(env, matrix) || !is_array(env, scaled)) {
        return;
    }
    (*env)->GetDoubleArrayRegion(env, matrix, 0, 16, m.m);
    if ((*env)->ExceptionCheck(env)) {
        return; /* matrix is too short */
    }
    xc_mat4 m2 = xc_mat4_scale(m, factor);
    (*env)->SetDoubleArrayRegion(env, scaled, 0, 16, m2.m);
}
/* end of cases */
