/* Structs by pointer and by value. */
#include "struct_types.h"

static int is_a(PyObject *object, PyTypeObject *type) {
    if (!Py_IS_TYPE(object, type)) {
        PyErr_Format(PyExc_TypeError, "expected %R, got %R", type, Py_TYPE(object));
        return 0;
    }
    return 1;
}

static PyObject *point_dist(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    PyTypeObject *type = state_of(module)->point;
    if (!has_arguments(nargs, 2) || !is_a(args[0], type) || !is_a(args[1], type)) {
        return NULL;
    }
    return point_distance(args[0], args[1]);
}

static PyObject *point_add(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    PyTypeObject *type = state_of(module)->point;
    if (!has_arguments(nargs, 2) || !is_a(args[0], type) || !is_a(args[1], type)) {
        return NULL;
    }
    return add_points(type, args[0], args[1]);
}

static PyObject *mat4_scale(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    PyTypeObject *type = state_of(module)->mat4;
    double factor;
    if (!has_arguments(nargs, 2) || !is_a(args[0], type) || !to_double(args[1], &factor)) {
        return NULL;
    }
    return scale_matrix(type, args[0], factor);
}
