/* What is done with arrays once the arguments are there. Buffers that come in are released. */
#ifndef BUFFERS_H
#define BUFFERS_H

#include "binding.h"

static PyObject *sum_array(PyObject *array) {
    Py_buffer view;
    double r;
    if (!to_array(array, 'd', 0, &view)) {
        return NULL;
    }
    CALL(r = xc_sum_f64(view.buf, count_of(&view)));
    PyBuffer_Release(&view);
    return PyFloat_FromDouble(r);
}

static PyObject *scale_array(PyObject *module, PyObject *array, double factor) {
    Py_buffer view;
    xc_status status;
    if (!to_array(array, 'd', PyBUF_WRITABLE, &view)) {
        return NULL;
    }
    CALL(status = xc_scale_f64(view.buf, count_of(&view), factor));
    PyBuffer_Release(&view);
    return none_or_fail(module, status);
}

/* arrays: a, b, sums. */
static PyObject *add_arrays(PyObject *module, PyObject *const *arrays) {
    Py_buffer views[3];
    xc_status status = XC_OK;
    if (!to_three_arrays(arrays, 'i', views)) {
        return NULL;
    }
    if (views[0].len == views[1].len && views[1].len == views[2].len) {
        CALL(status = xc_add_batch(views[0].buf, views[1].buf, views[2].buf, count_of(views)));
    } else {
        PyErr_SetString(PyExc_ValueError, "the arrays differ in length");
    }
    release_three(views);
    return PyErr_Occurred() ? NULL : none_or_fail(module, status);
}

static PyObject *digest_buffer(PyObject *module, Py_buffer *data, Py_buffer *digest) {
    xc_status status = XC_OK;
    if (digest->len == 32) {
        CALL(status = xc_sha256(data->buf, (size_t)data->len, digest->buf));
    } else {
        PyErr_SetString(PyExc_ValueError, "a digest has 32 bytes");
    }
    PyBuffer_Release(data);
    PyBuffer_Release(digest);
    return PyErr_Occurred() ? NULL : none_or_fail(module, status);
}

static int is_square(const Py_buffer *view, size_t n) {
    size_t count = count_of(view);
    return n == 0 ? count == 0 : count % n == 0 && count / n == n;
}

/* matrices: a, b, product, of n rows each. */
static PyObject *multiply_matrices(PyObject *module, PyObject *const *matrices, size_t n) {
    Py_buffer views[3];
    xc_status status = XC_OK;
    if (!to_three_arrays(matrices, 'd', views)) {
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

#endif
