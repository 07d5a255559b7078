/* Handles made by tp_new from a format string, for the mechanisms that have no tp_vectorcall. */
#ifndef PARSED_NEW_H
#define PARSED_NEW_H

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

#endif
