/* Where the whole C API is faster than the part of it that is stable. */
#ifndef ABI_H
#define ABI_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

static freefunc free_of(PyTypeObject *type) {
    return type->tp_free;
}

static PyObject *call_with(PyObject *function, PyObject *const *args, size_t count) {
    return PyObject_Vectorcall(function, args, count, NULL);
}

#endif
