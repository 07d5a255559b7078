/* Numbers, texts and arrays by hand: 1 if converted, 0 with an exception set. */
#ifndef CONVERT_H
#define CONVERT_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Where long has 64 bits, its conversions are the faster ones. */
#if LONG_MAX >= INT64_MAX
#define AS_INT64 PyLong_AsLong
#define FROM_INT64 PyLong_FromLong
#define AS_UINT64 PyLong_AsUnsignedLong
#define FROM_UINT64 PyLong_FromUnsignedLong
#else
#define AS_INT64 PyLong_AsLongLong
#define FROM_INT64 PyLong_FromLongLong
#define AS_UINT64 PyLong_AsUnsignedLongLong
#define FROM_UINT64 PyLong_FromUnsignedLongLong
#endif

static inline int has_arguments(Py_ssize_t given, Py_ssize_t wanted) {
    if (given != wanted) {
        PyErr_Format(PyExc_TypeError, "expected %zd arguments, got %zd", wanted, given);
        return 0;
    }
    return 1;
}

#define TO_NARROW(name, type, as, wide, least, most)                                               \
    static inline int name(PyObject *object, type *value) {                                        \
        wide number = as(object);                                                                  \
        if (number == (wide) - 1 && PyErr_Occurred()) {                                            \
            return 0;                                                                              \
        }                                                                                          \
        if (number < (least) || number > (most)) {                                                 \
            PyErr_SetString(PyExc_OverflowError, "int does not fit");                              \
            return 0;                                                                              \
        }                                                                                          \
        *value = (type)number;                                                                     \
        return 1;                                                                                  \
    }

TO_NARROW(to_i8, int8_t, PyLong_AsLong, long, INT8_MIN, INT8_MAX)
TO_NARROW(to_i16, int16_t, PyLong_AsLong, long, INT16_MIN, INT16_MAX)
TO_NARROW(to_i32, int32_t, PyLong_AsLong, long, INT32_MIN, INT32_MAX)
TO_NARROW(to_u8, uint8_t, PyLong_AsLong, long, 0, UINT8_MAX)
TO_NARROW(to_u16, uint16_t, PyLong_AsLong, long, 0, UINT16_MAX)
TO_NARROW(to_u32, uint32_t, AS_INT64, int64_t, 0, UINT32_MAX)

static inline int to_i64(PyObject *object, int64_t *value) {
    *value = AS_INT64(object);
    return *value != -1 || !PyErr_Occurred();
}

static inline int to_u64(PyObject *object, uint64_t *value) {
    *value = AS_UINT64(object);
    return *value != (uint64_t)-1 || !PyErr_Occurred();
}

static inline int to_bool(PyObject *object, bool *value) {
    int truth = PyObject_IsTrue(object);
    *value = truth > 0;
    return truth >= 0;
}

static inline int to_f64(PyObject *object, double *value) {
    *value = PyFloat_AsDouble(object);
    return *value != -1.0 || !PyErr_Occurred();
}

static inline int to_f32(PyObject *object, float *value) {
    double number;
    int converted = to_f64(object, &number);
    *value = (float)number;
    return converted;
}

/* Converters for O&, where no format unit checks the range:
 * https://docs.python.org/3/c-api/arg.html#numbers */
static inline int i8_converter(PyObject *object, void *value) {
    return to_i8(object, value);
}

static inline int u16_converter(PyObject *object, void *value) {
    return to_u16(object, value);
}

static inline int u32_converter(PyObject *object, void *value) {
    return to_u32(object, value);
}

static inline int u64_converter(PyObject *object, void *value) {
    return to_u64(object, value);
}

/* The str's own UTF-8, which lives as long as it does. */
static inline int to_text(PyObject *object, const char **text) {
    Py_ssize_t size;
    *text = PyUnicode_AsUTF8AndSize(object, &size);
    if (*text != NULL && strlen(*text) != (size_t)size) {
        PyErr_SetString(PyExc_ValueError, "embedded null character");
        return 0;
    }
    return *text != NULL;
}

/* A contiguous buffer of one native type, to be released by the caller. */
static inline int to_array(PyObject *object, char type, int flags, Py_buffer *view) {
    if (PyObject_GetBuffer(object, view, PyBUF_ND | PyBUF_FORMAT | flags) != 0) {
        return 0;
    }
    const char *format = view->format != NULL ? view->format : "B";
    if (format[0] != type || format[1] != '\0') {
        PyErr_Format(PyExc_TypeError, "expected an array of type '%c', got '%s'", type, format);
        return 0;
    }
    return 1;
}

static inline int to_bytes(PyObject *object, int flags, Py_buffer *view) {
    return PyObject_GetBuffer(object, view, flags) == 0;
}

static inline int is_a(PyObject *object, PyTypeObject *type) {
    if (!Py_IS_TYPE(object, type)) {
        PyErr_Format(PyExc_TypeError, "expected %R, got %R", type, Py_TYPE(object));
        return 0;
    }
    return 1;
}

/* A pointer that Python only keeps: https://docs.python.org/3/c-api/capsule.html */
#define POINTER "crosscall.pointer"

static inline PyObject *from_pointer(const void *pointer) {
    if (pointer == NULL) {
        Py_RETURN_NONE;
    }
    return PyCapsule_New((void *)pointer, POINTER, NULL);
}

static inline int to_pointer(PyObject *object, void **pointer) {
    *pointer = PyCapsule_GetPointer(object, POINTER);
    return *pointer != NULL;
}

static inline PyObject *from_text(const char *text) {
    if (text == NULL) {
        Py_RETURN_NONE;
    }
    return PyUnicode_FromString(text);
}

#endif
