/* Functions that C calls back. */
#include "size.h"
#include "upcalls.h"

static PyObject *apply_i64(PyObject *Py_UNUSED(module), PyObject *args) {
    PyObject *function;
    long long value;
    size_t count;
    if (!PyArg_ParseTuple(args, "OLO&", &function, &value, size_converter, &count)) {
        return NULL;
    }
    return apply_function(function, value, count);
}

static PyObject *sort_i32(PyObject *module, PyObject *args) {
    PyObject *input, *output, *function;
    if (!PyArg_ParseTuple(args, "OOO", &input, &output, &function)) {
        return NULL;
    }
    return sort_array(module, input, output, function);
}

static PyObject *log_message(PyObject *module, PyObject *args) {
    PyObject *function, *user;
    int level;
    if (!PyArg_ParseTuple(args, "OOi", &function, &user, &level)) {
        return NULL;
    }
    return log_to(module, function, user, level);
}
