/* The native methods of structs, for the table in register.c. */
#ifndef STRUCTS_H
#define STRUCTS_H

#include <jni.h>
#include <stdbool.h>

jdouble point_dist(JNIEnv *env, jclass type, jobject a, jobject b);
jobject point_add(JNIEnv *env, jclass type, jobject a, jobject b);
jdoubleArray mat4_scale(JNIEnv *env, jclass type, jdoubleArray matrix, jdouble factor);

#define JAVA_POINT "Lcrosscall/Crosscall$Point;"
#define POINT_DIST "(" JAVA_POINT JAVA_POINT ")D"
#define POINT_ADD "(" JAVA_POINT JAVA_POINT ")" JAVA_POINT
#define MAT4_SCALE "([DD)[D"

/* Looks up what structs.c needs; false with an exception pending if something is not there. */
bool find_structs(JNIEnv *env);

#endif
