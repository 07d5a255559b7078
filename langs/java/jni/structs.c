/* Structs: Java's objects, whose fields C asks the VM for, and new ones for what comes back. */
#include "arrays.h"
#include "natives.h"

static jclass point_class;
static jfieldID x_field;
static jfieldID y_field;
static jmethodID new_point;

bool find_structs(JNIEnv *env) {
    point_class = find_class(env, "crosscall/Crosscall$Point");
    if (point_class == NULL) {
        return false;
    }
    x_field = (*env)->GetFieldID(env, point_class, "x", "D");
    y_field = x_field == NULL ? NULL : (*env)->GetFieldID(env, point_class, "y", "D");
    new_point = y_field == NULL ? NULL : (*env)->GetMethodID(env, point_class, "<init>", "(DD)V");
    return new_point != NULL;
}

/* False with an exception pending if there is no point. */
static bool point_of(JNIEnv *env, jobject from, xc_point *point) {
    if (from == NULL) {
        throw_null(env);
        return false;
    }
    point->x = (*env)->GetDoubleField(env, from, x_field);
    point->y = (*env)->GetDoubleField(env, from, y_field);
    return true;
}

/* case: point_dist */
jdouble point_dist(JNIEnv *env, jclass type, jobject a, jobject b) {
    xc_point from, to;
    if (!point_of(env, a, &from) || !point_of(env, b, &to)) {
        return 0;
    }
    return xc_point_dist(&from, &to);
}

/* case: point_add */
jobject point_add(JNIEnv *env, jclass type, jobject a, jobject b) {
    xc_point left, right;
    if (!point_of(env, a, &left) || !point_of(env, b, &right)) {
        return NULL;
    }
    xc_point p = xc_point_add(left, right);
    return (*env)->NewObject(env, point_class, new_point, p.x, p.y);
}

/* case: mat4_scale */
jdoubleArray mat4_scale(JNIEnv *env, jclass type, jdoubleArray matrix, jdouble factor) {
    xc_mat4 m;
    if (!is_array(env, matrix)) {
        return NULL;
    }
    (*env)->GetDoubleArrayRegion(env, matrix, 0, 16, m.m);
    if ((*env)->ExceptionCheck(env)) {
        return NULL; /* matrix is too short */
    }
    xc_mat4 m2 = xc_mat4_scale(m, factor);
    jdoubleArray scaled = (*env)->NewDoubleArray(env, 16);
    if (scaled != NULL) {
        (*env)->SetDoubleArrayRegion(env, scaled, 0, 16, m2.m);
    }
    return scaled;
}
/* end of cases */
