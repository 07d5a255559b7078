/* Structs: types of their own that hold the C struct. */
#include "binding.h"

typedef struct {
    PyObject ob_base;
    xc_point value;
} Point;

typedef struct {
    PyObject ob_base;
    xc_mat4 value;
} Mat4;

static int is_a(PyObject *object, PyTypeObject *type) {
    if (!Py_IS_TYPE(object, type)) {
        PyErr_Format(PyExc_TypeError, "expected %s, got %s", type->tp_name,
                     Py_TYPE(object)->tp_name);
        return 0;
    }
    return 1;
}

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

static PyObject *point_dist(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    PyTypeObject *type = state_of(module)->point;
    double r;
    if (!has_arguments(nargs, 2) || !is_a(args[0], type) || !is_a(args[1], type)) {
        return NULL;
    }
    CALL(r = xc_point_dist(&((Point *)args[0])->value, &((Point *)args[1])->value));
    return PyFloat_FromDouble(r);
}

static PyObject *point_add(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    PyTypeObject *type = state_of(module)->point;
    if (!has_arguments(nargs, 2) || !is_a(args[0], type) || !is_a(args[1], type)) {
        return NULL;
    }
    Point *sum = PyObject_New(Point, type);
    if (sum == NULL) {
        return NULL;
    }
    CALL(sum->value = xc_point_add(((Point *)args[0])->value, ((Point *)args[1])->value));
    return (PyObject *)sum;
}

static PyObject *mat4_new(PyTypeObject *type, PyObject *args, PyObject *names) {
    if (!has_no_names(names) || !has_arguments(PyTuple_GET_SIZE(args), 16)) {
        return NULL;
    }
    Mat4 *self = PyObject_New(Mat4, type);
    for (int i = 0; self != NULL && i < 16; i++) {
        if (!to_double(PyTuple_GET_ITEM(args, i), &self->value.m[i])) {
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

static PyObject *mat4_scale(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    PyTypeObject *type = state_of(module)->mat4;
    double factor;
    if (!has_arguments(nargs, 2) || !is_a(args[0], type) || !to_double(args[1], &factor)) {
        return NULL;
    }
    Mat4 *scaled = PyObject_New(Mat4, type);
    if (scaled == NULL) {
        return NULL;
    }
    CALL(scaled->value = xc_mat4_scale(((Mat4 *)args[0])->value, factor));
    return (PyObject *)scaled;
}
