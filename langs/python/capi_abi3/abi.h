/* The stable ABI of 3.11, the first that has buffers: the module runs on every later CPython unchanged.
 * https://docs.python.org/3/c-api/stable.html#limited-c-api */
#ifndef ABI_H
#define ABI_H

#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>

/* Fields of a type are reached by its slots. */
static freefunc free_of(PyTypeObject *type) {
    return (freefunc)PyType_GetSlot(type, Py_tp_free);
}

/* PyObject_Vectorcall is stable from 3.12 on. */
static PyObject *call_with(PyObject *function, PyObject *const *args, size_t count) {
    PyObject *tuple = PyTuple_New((Py_ssize_t)count);
    for (size_t i = 0; tuple != NULL && i < count; i++) {
        PyTuple_SetItem(tuple, (Py_ssize_t)i, Py_NewRef(args[i])); /* cannot fail: tuple is new */
    }
    PyObject *result = tuple != NULL ? PyObject_CallObject(function, tuple) : NULL;
    Py_XDECREF(tuple);
    return result;
}

#endif
