/* Calls that compute for a while. */
#include "buffers.h"
#include "size.h"

static PyObject *work(PyObject *Py_UNUSED(module), PyObject *args) {
    long long steps;
    if (!PyArg_ParseTuple(args, "L", &steps)) {
        return NULL;
    }
    CALL(steps = xc_work(steps));
    return PyLong_FromLongLong(steps);
}

static PyObject *sha256(PyObject *module, PyObject *args) {
    Py_buffer data, digest;
    return PyArg_ParseTuple(args, "y*w*", &data, &digest) ? digest_buffer(module, &data, &digest)
                                                          : NULL;
}

static PyObject *matmul_f64(PyObject *module, PyObject *args) {
    PyObject *matrices[3];
    size_t n;
    if (!PyArg_ParseTuple(args, "OOOO&", &matrices[0], &matrices[1], &matrices[2], size_converter,
                          &n)) {
        return NULL;
    }
    return multiply_matrices(module, matrices, n);
}
