/* Functions that C calls back. */
#include "upcalls.h"

static PyObject *apply_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t value;
    size_t count;
    if (!has_arguments(nargs, 3) || !to_int64(args[1], &value) || !to_size(args[2], &count)) {
        return NULL;
    }
    return apply_function(args[0], value, count);
}

static PyObject *sort_i32(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    return has_arguments(nargs, 3) ? sort_array(module, args[0], args[1], args[2]) : NULL;
}

static PyObject *log_message(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    int32_t level;
    if (!has_arguments(nargs, 3) || !to_int32(args[2], &level)) {
        return NULL;
    }
    return log_to(module, args[0], args[1], level);
}
