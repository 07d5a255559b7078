/* Handles, made by tp_new. */
#include "handle_types.h"
#include "size.h"

static PyObject *counter_new(PyTypeObject *type, PyObject *args, PyObject *names) {
    static char *keywords[] = {"value", NULL};
    long long value;
    if (!PyArg_ParseTupleAndKeywords(args, names, "L", keywords, &value)) {
        return NULL;
    }
    return make_counter(type, value);
}

static PyObject *buffer_new(PyTypeObject *type, PyObject *args, PyObject *names) {
    static char *keywords[] = {"size", NULL};
    size_t size;
    if (!PyArg_ParseTupleAndKeywords(args, names, "O&", keywords, size_converter, &size)) {
        return NULL;
    }
    return make_buffer(type, size);
}

static void set_vectorcalls(State *Py_UNUSED(state)) {
}

static PyObject *add(PyObject *self, PyObject *args) {
    long long amount;
    return PyArg_ParseTuple(args, "L", &amount) ? add_to_counter(self, amount) : NULL;
}
