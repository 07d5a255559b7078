/* Calls that compute for a while. */
#include "buffers.h"

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
    if (!has_arguments(nargs, 2) || PyObject_GetBuffer(args[0], &data, PyBUF_SIMPLE) != 0) {
        return NULL;
    }
    if (PyObject_GetBuffer(args[1], &digest, PyBUF_WRITABLE) != 0) {
        PyBuffer_Release(&data);
        return NULL;
    }
    return digest_buffer(module, &data, &digest);
}

static PyObject *matmul_f64(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    size_t n;
    if (!has_arguments(nargs, 4) || !to_size(args[3], &n)) {
        return NULL;
    }
    return multiply_matrices(module, args, n);
}
