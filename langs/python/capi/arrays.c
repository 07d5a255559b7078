/* Arrays by the buffer protocol. */
#include "binding.h"

static PyObject *sum_f64(PyObject *Py_UNUSED(module), PyObject *arg) {
    Py_buffer view;
    double r;
    if (!to_array(arg, 'd', 0, &view)) {
        return NULL;
    }
    CALL(r = xc_sum_f64(view.buf, count_of(&view)));
    PyBuffer_Release(&view);
    return PyFloat_FromDouble(r);
}

static PyObject *scale_f64(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    Py_buffer view;
    double factor;
    xc_status status;
    if (!has_arguments(nargs, 2) || !to_double(args[1], &factor) ||
        !to_array(args[0], 'd', PyBUF_WRITABLE, &view)) {
        return NULL;
    }
    CALL(status = xc_scale_f64(view.buf, count_of(&view), factor));
    PyBuffer_Release(&view);
    return none_or_fail(module, status);
}
