/* Handles: types whose deallocation gives them back.
 *
 * A call makes them by tp_vectorcall, which is spared the tuple that tp_new wants; tp_new, for
 * type.__call__, does the same, as it must:
 * https://docs.python.org/3/c-api/typeobj.html#c.PyTypeObject.tp_vectorcall */
#include "binding.h"

/* tp_new by way of the same type's tp_vectorcall. */
static PyObject *new_by_vectorcall(PyTypeObject *type, PyObject *args, PyObject *names) {
    if (!has_no_names(names)) {
        return NULL;
    }
    return type->tp_vectorcall((PyObject *)type, &PyTuple_GET_ITEM(args, 0),
                               (size_t)PyTuple_GET_SIZE(args), NULL);
}

typedef struct {
    PyObject ob_base;
    xc_counter *counter;
} Counter;

static PyObject *counter_vectorcall(PyObject *callable, PyObject *const *args, size_t nargsf,
                                    PyObject *names) {
    PyTypeObject *type = (PyTypeObject *)callable;
    int64_t value;
    if (!has_arguments(PyVectorcall_NARGS(nargsf), 1) || !has_no_names(names) ||
        !to_int64(args[0], &value)) {
        return NULL;
    }
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

static void counter_dealloc(PyObject *self) {
    CALL(xc_counter_free(((Counter *)self)->counter));
    dealloc(self);
}

static PyObject *counter_add(PyObject *self, PyObject *arg) {
    int64_t amount;
    if (!to_int64(arg, &amount)) {
        return NULL;
    }
    CALL(amount = xc_counter_add(((Counter *)self)->counter, amount));
    return FROM_INT64(amount);
}

static PyMethodDef counter_methods[] = {
    {"add", counter_add, METH_O, "Adds and returns the new value."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot counter_slots[] = {
    {Py_tp_new, new_by_vectorcall},
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

typedef struct {
    PyObject ob_base;
    uint8_t *bytes;
    Py_ssize_t size;
} Buffer;

static PyObject *buffer_vectorcall(PyObject *callable, PyObject *const *args, size_t nargsf,
                                   PyObject *names) {
    PyTypeObject *type = (PyTypeObject *)callable;
    size_t size;
    if (!has_arguments(PyVectorcall_NARGS(nargsf), 1) || !has_no_names(names) ||
        !to_size(args[0], &size)) {
        return NULL;
    }
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
    {Py_tp_new, new_by_vectorcall},
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
