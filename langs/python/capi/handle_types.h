/* Handles: types whose deallocation gives them back. */
#ifndef HANDLE_TYPES_H
#define HANDLE_TYPES_H

#include "binding.h"
#include "methods.h"

typedef struct {
    PyObject ob_base;
    xc_counter *counter;
} Counter;

typedef struct {
    PyObject ob_base;
    uint8_t *bytes;
    Py_ssize_t size;
} Buffer;

/* These take arguments, and stand in handles.c. */
static PyObject *counter_new(PyTypeObject *type, PyObject *args, PyObject *names);
static PyObject *buffer_new(PyTypeObject *type, PyObject *args, PyObject *names);
static PyObject *add(PyObject *self, PyObject *arg);

static PyObject *make_counter(PyTypeObject *type, int64_t value) {
    Counter *self = PyObject_New(Counter, type);
    if (self == NULL) {
        return NULL;
    }
    CALL(self->counter = xc_counter_new(value));
    if (self->counter == NULL) {
        Py_DECREF(self);
        return fail(PyType_GetModuleState(type));
    }
    return (PyObject *)self;
}

static PyObject *add_to_counter(PyObject *self, int64_t amount) {
    CALL(amount = xc_counter_add(((Counter *)self)->counter, amount));
    return FROM_INT64(amount);
}

static void counter_dealloc(PyObject *self) {
    CALL(xc_counter_free(((Counter *)self)->counter));
    dealloc(self);
}

static PyMethodDef counter_methods[] = {
    ONE(add),
    {NULL, NULL, 0, NULL},
};

static PyType_Slot counter_slots[] = {
    {Py_tp_new, counter_new},
    {Py_tp_dealloc, counter_dealloc},
    {Py_tp_methods, counter_methods},
    {0, NULL},
};

static PyType_Spec counter_spec = {
    .name = "crosscall.Counter",
    .basicsize = sizeof(Counter),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = counter_slots,
};

static PyObject *make_buffer(PyTypeObject *type, size_t size) {
    Buffer *self = PyObject_New(Buffer, type);
    if (self == NULL) {
        return NULL;
    }
    CALL(self->bytes = xc_buffer_new(size));
    self->size = (Py_ssize_t)size;
    if (self->bytes == NULL) {
        Py_DECREF(self);
        return fail(PyType_GetModuleState(type));
    }
    return (PyObject *)self;
}

static void buffer_dealloc(PyObject *self) {
    CALL(xc_buffer_free(((Buffer *)self)->bytes));
    dealloc(self);
}

static Py_ssize_t buffer_length(PyObject *self) {
    return ((Buffer *)self)->size;
}

static PyObject *buffer_item(PyObject *self, Py_ssize_t i) {
    Buffer *buffer = (Buffer *)self;
    if (i < 0 || i >= buffer->size) {
        PyErr_SetString(PyExc_IndexError, "Buffer index out of range");
        return NULL;
    }
    return PyLong_FromLong(buffer->bytes[i]);
}

static PyType_Slot buffer_slots[] = {
    {Py_tp_new, buffer_new},
    {Py_tp_dealloc, buffer_dealloc},
    {Py_sq_length, buffer_length},
    {Py_sq_item, buffer_item},
    {0, NULL},
};

static PyType_Spec buffer_spec = {
    .name = "crosscall.Buffer",
    .basicsize = sizeof(Buffer),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = buffer_slots,
};

#endif
