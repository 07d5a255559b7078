/* Calls that compute for a while. */
#include "binding.h"

static PyObject *work(PyObject *Py_UNUSED(module), PyObject *arg) {
    int64_t steps;
    if (!to_int64(arg, &steps)) {
        return NULL;
    }
    CALL(steps = xc_work(steps));
    return FROM_INT64(steps);
}

static PyObject *sha256(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    Py_buffer data, digest;
    xc_status status = XC_OK;
    if (!has_arguments(nargs, 2) || PyObject_GetBuffer(args[0], &data, PyBUF_SIMPLE) != 0) {
        return NULL;
    }
    if (PyObject_GetBuffer(args[1], &digest, PyBUF_WRITABLE) != 0) {
        PyBuffer_Release(&data);
        return NULL;
    }
    if (digest.len == 32) {
        CALL(status = xc_sha256(data.buf, (size_t)data.len, digest.buf));
    } else {
        PyErr_SetString(PyExc_ValueError, "a digest has 32 bytes");
    }
    PyBuffer_Release(&data);
    PyBuffer_Release(&digest);
    return PyErr_Occurred() ? NULL : none_or_fail(module, status);
}

static int is_square(const Py_buffer *view, size_t n) {
    size_t count = count_of(view);
    return n == 0 ? count == 0 : count % n == 0 && count / n == n;
}

static PyObject *matmul_f64(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    Py_buffer views[3]; /* a, b, product */
    size_t n;
    xc_status status = XC_OK;
    if (!has_arguments(nargs, 4) || !to_size(args[3], &n) || !to_three_arrays(args, 'd', views)) {
        return NULL;
    }
    if (is_square(&views[0], n) && is_square(&views[1], n) && is_square(&views[2], n)) {
        CALL(status = xc_matmul_f64(views[0].buf, views[1].buf, views[2].buf, n));
    } else {
        PyErr_SetString(PyExc_ValueError, "an array is no n × n matrix");
    }
    release_three(views);
    return PyErr_Occurred() ? NULL : none_or_fail(module, status);
}
