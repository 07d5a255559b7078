/* The native methods of structs, for the table in register.c. */
#ifndef STRUCTS_H
#define STRUCTS_H

#include <jni.h>
#include <stdbool.h>

jdouble point_dist(JNIEnv *env, jclass type, jdouble ax, jdouble ay, jdouble bx, jdouble by);
void point_add(JNIEnv *env, jclass type, jdouble ax, jdouble ay, jdouble bx, jdouble by,
               jdoubleArray sum);
void mat4_scale(JNIEnv *env, jclass type, jdoubleArray matrix, jdouble factor, jdoubleArray scaled);

#define POINT_DIST "(DDDD)D"
#define POINT_ADD "(DDDD[D)V"
#define MAT4_SCALE "([DD[D)V"

/* Nothing to look up: no fields are asked for. */
static inline bool find_structs(JNIEnv *env) {
    return true;
}

#endif
