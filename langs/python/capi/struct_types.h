/* Structs: types of their own that hold the C struct. */
#ifndef STRUCT_TYPES_H
#define STRUCT_TYPES_H

#include "binding.h"

typedef struct {
    PyObject ob_base;
    xc_point value;
} Point;

typedef struct {
    PyObject ob_base;
    xc_mat4 value;
} Mat4;

static PyObject *point_new(PyTypeObject *type, PyObject *args, PyObject *names) {
    xc_point value;
    if (!has_no_names(names) || !PyArg_ParseTuple(args, "dd", &value.x, &value.y)) {
        return NULL;
    }
    Point *self = PyObject_New(Point, type);
    if (self != NULL) {
        self->value = value;
    }
    return (PyObject *)self;
}

static PyMemberDef point_members[] = {
    {"x", Py_T_DOUBLE, offsetof(Point, value.x), Py_READONLY, NULL},
    {"y", Py_T_DOUBLE, offsetof(Point, value.y), Py_READONLY, NULL},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot point_slots[] = {
    {Py_tp_new, point_new},
    {Py_tp_dealloc, dealloc},
    {Py_tp_members, point_members},
    {0, NULL},
};

static PyType_Spec point_spec = {
    .name = "crosscall.Point",
    .basicsize = sizeof(Point),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = point_slots,
};

static PyObject *point_distance(PyObject *a, PyObject *b) {
    double r;
    CALL(r = xc_point_dist(&((Point *)a)->value, &((Point *)b)->value));
    return PyFloat_FromDouble(r);
}

/* The sum of two Points as a new one. */
static PyObject *add_points(PyTypeObject *type, PyObject *a, PyObject *b) {
    Point *sum = PyObject_New(Point, type);
    if (sum == NULL) {
        return NULL;
    }
    CALL(sum->value = xc_point_add(((Point *)a)->value, ((Point *)b)->value));
    return (PyObject *)sum;
}

static PyObject *mat4_new(PyTypeObject *type, PyObject *args, PyObject *names) {
    if (!has_no_names(names) || !has_arguments(PyTuple_Size(args), 16)) {
        return NULL;
    }
    Mat4 *self = PyObject_New(Mat4, type);
    for (int i = 0; self != NULL && i < 16; i++) {
        if (!to_double(PyTuple_GetItem(args, i), &self->value.m[i])) {
            Py_CLEAR(self);
        }
    }
    return (PyObject *)self;
}

static Py_ssize_t mat4_length(PyObject *Py_UNUSED(self)) {
    return 16;
}

static PyObject *mat4_item(PyObject *self, Py_ssize_t i) {
    if (i < 0 || i >= 16) {
        PyErr_SetString(PyExc_IndexError, "Mat4 index out of range");
        return NULL;
    }
    return PyFloat_FromDouble(((Mat4 *)self)->value.m[i]);
}

static PyType_Slot mat4_slots[] = {
    {Py_tp_new, mat4_new},
    {Py_tp_dealloc, dealloc},
    {Py_sq_length, mat4_length},
    {Py_sq_item, mat4_item},
    {0, NULL},
};

static PyType_Spec mat4_spec = {
    .name = "crosscall.Mat4",
    .basicsize = sizeof(Mat4),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = mat4_slots,
};

/* A Mat4 times a factor as a new one. */
static PyObject *scale_matrix(PyTypeObject *type, PyObject *matrix, double factor) {
    Mat4 *scaled = PyObject_New(Mat4, type);
    if (scaled == NULL) {
        return NULL;
    }
    CALL(scaled->value = xc_mat4_scale(((Mat4 *)matrix)->value, factor));
    return (PyObject *)scaled;
}

#endif
