/* Structs by pointer and by value. */
#include "struct_types.h"

static PyObject *point_dist(PyObject *module, PyObject *args) {
    PyTypeObject *type = state_of(module)->point;
    PyObject *a, *b;
    return PyArg_ParseTuple(args, "O!O!", type, &a, type, &b) ? point_distance(a, b) : NULL;
}

static PyObject *point_add(PyObject *module, PyObject *args) {
    PyTypeObject *type = state_of(module)->point;
    PyObject *a, *b;
    return PyArg_ParseTuple(args, "O!O!", type, &a, type, &b) ? add_points(type, a, b) : NULL;
}

static PyObject *mat4_scale(PyObject *module, PyObject *args) {
    PyTypeObject *type = state_of(module)->mat4;
    PyObject *matrix;
    double factor;
    if (!PyArg_ParseTuple(args, "O!d", type, &matrix, &factor)) {
        return NULL;
    }
    return scale_matrix(type, matrix, factor);
}
