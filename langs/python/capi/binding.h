/* What the files of this module share: its state, errors, and arguments converted by hand.
 *
 * Arrays come in by the buffer protocol, so array.array, memoryview and NumPy's arrays all do.
 */
#ifndef BINDING_H
#define BINDING_H

#include "abi.h"
#include "crosscall.h"
#include "gil.h"

#if PY_VERSION_HEX < 0x030C0000
#include <structmember.h>
#define Py_T_DOUBLE T_DOUBLE
#define Py_READONLY READONLY
#endif

/* Where long has 64 bits, its conversions are the faster ones: sum12_i64 takes a third of the
 * time with them. */
#if LONG_MAX >= INT64_MAX
#define AS_INT64 PyLong_AsLong
#define FROM_INT64 PyLong_FromLong
#else
#define AS_INT64 PyLong_AsLongLong
#define FROM_INT64 PyLong_FromLongLong
#endif

/* ---- state of the module, errors ------------------------------------------------------------- */

typedef struct {
    PyObject *error; /* CrosscallError */
    PyTypeObject *point;
    PyTypeObject *mat4;
    PyTypeObject *counter;
    PyTypeObject *buffer;
} State;

static State *state_of(PyObject *module) {
    return PyModule_GetState(module);
}

/* Raises what the last failed call left as its message. */
static PyObject *fail(State *state) {
    PyErr_SetString(state->error, xc_last_error());
    return NULL;
}

static PyObject *none_or_fail(PyObject *module, xc_status status) {
    if (status != XC_OK) {
        return fail(state_of(module));
    }
    Py_RETURN_NONE;
}

/* ---- arguments: 1 if converted, 0 with an exception set -------------------------------------- */

static int has_arguments(Py_ssize_t given, Py_ssize_t wanted) {
    if (given != wanted) {
        PyErr_Format(PyExc_TypeError, "expected %zd arguments, got %zd", wanted, given);
        return 0;
    }
    return 1;
}

/* names: a vectorcall's tuple of them, or tp_new's dict; NULL for none. */
static int has_no_names(PyObject *names) {
    if (names != NULL && PyObject_Size(names) > 0) {
        PyErr_SetString(PyExc_TypeError, "no keyword arguments are known");
        return 0;
    }
    return 1;
}

static int to_int32(PyObject *object, int32_t *value) {
    long number = PyLong_AsLong(object);
    if (number == -1 && PyErr_Occurred()) {
        return 0;
    }
    if (number < INT32_MIN || number > INT32_MAX) {
        PyErr_SetString(PyExc_OverflowError, "int does not fit 32 bits");
        return 0;
    }
    *value = (int32_t)number;
    return 1;
}

static int to_int64(PyObject *object, int64_t *value) {
    *value = AS_INT64(object);
    return *value != -1 || !PyErr_Occurred();
}

static int to_size(PyObject *object, size_t *value) {
    *value = PyLong_AsSize_t(object);
    return *value != (size_t)-1 || !PyErr_Occurred();
}

static int to_double(PyObject *object, double *value) {
    *value = PyFloat_AsDouble(object);
    return *value != -1.0 || !PyErr_Occurred();
}

/* A contiguous buffer of one native type, 'd' or 'i'; to be released by the caller. */
static int to_array(PyObject *object, char type, int flags, Py_buffer *view) {
    if (PyObject_GetBuffer(object, view, PyBUF_ND | PyBUF_FORMAT | flags) != 0) {
        return 0;
    }
    const char *format = view->format != NULL ? view->format : "B";
    if (format[0] != type || format[1] != '\0') {
        PyErr_Format(PyExc_TypeError, "expected an array of type '%c', got '%s'", type, format);
        PyBuffer_Release(view);
        return 0;
    }
    return 1;
}

static size_t count_of(const Py_buffer *view) {
    return (size_t)(view->len / view->itemsize);
}

/* Three arrays of one type; either all are there or none. */
static int to_three_arrays(PyObject *const *objects, char type, Py_buffer views[3]) {
    if (!to_array(objects[0], type, 0, &views[0])) {
        return 0;
    }
    if (to_array(objects[1], type, 0, &views[1])) {
        if (to_array(objects[2], type, PyBUF_WRITABLE, &views[2])) {
            return 1;
        }
        PyBuffer_Release(&views[1]);
    }
    PyBuffer_Release(&views[0]);
    return 0;
}

static void release_three(Py_buffer views[3]) {
    for (int i = 0; i < 3; i++) {
        PyBuffer_Release(&views[i]);
    }
}

/* The str of a text of the library's, which is freed. */
static PyObject *take_text(PyObject *module, char *text) {
    if (text == NULL) {
        return fail(state_of(module));
    }
    PyObject *result = PyUnicode_FromString(text);
    CALL(xc_str_free(text));
    return result;
}

/* For the types that own nothing but themselves. An instance of a heap type owns its type:
 * https://docs.python.org/3/howto/isolating-extensions.html */
static void dealloc(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    free_of(type)(self);
    Py_DECREF(type);
}

#endif
