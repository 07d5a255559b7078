/* Arrays by the buffer protocol. */
#include "buffers.h"

static PyObject *sum_f64(PyObject *Py_UNUSED(module), PyObject *arg) {
    return sum_array(arg);
}

static PyObject *scale_f64(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    double factor;
    if (!has_arguments(nargs, 2) || !to_double(args[1], &factor)) {
        return NULL;
    }
    return scale_array(module, args[0], factor);
}
