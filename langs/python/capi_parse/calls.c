/* Numbers in and out. L is a long long, which all of the library's targets have as 64 bits. */
#include "binding.h"

static PyObject *abi_version(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(unused)) {
    return PyLong_FromUnsignedLong(xc_abi_version());
}

static PyObject *noop(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(unused)) {
    CALL(xc_noop());
    Py_RETURN_NONE;
}

static PyObject *add_i32(PyObject *Py_UNUSED(module), PyObject *args) {
    int a, b, r;
    if (!PyArg_ParseTuple(args, "ii", &a, &b)) {
        return NULL;
    }
    CALL(r = xc_add_i32(a, b));
    return PyLong_FromLong(r);
}

static PyObject *inc_i64(PyObject *Py_UNUSED(module), PyObject *args) {
    long long x;
    if (!PyArg_ParseTuple(args, "L", &x)) {
        return NULL;
    }
    CALL(x = xc_inc_i64(x));
    return PyLong_FromLongLong(x);
}

static PyObject *sum2_i64(PyObject *Py_UNUSED(module), PyObject *args) {
    long long a, b, r;
    if (!PyArg_ParseTuple(args, "LL", &a, &b)) {
        return NULL;
    }
    CALL(r = xc_sum2_i64(a, b));
    return PyLong_FromLongLong(r);
}

static PyObject *sum4_i64(PyObject *Py_UNUSED(module), PyObject *args) {
    long long a, b, c, d, r;
    if (!PyArg_ParseTuple(args, "LLLL", &a, &b, &c, &d)) {
        return NULL;
    }
    CALL(r = xc_sum4_i64(a, b, c, d));
    return PyLong_FromLongLong(r);
}

static PyObject *sum6_i64(PyObject *Py_UNUSED(module), PyObject *args) {
    long long a, b, c, d, e, f, r;
    if (!PyArg_ParseTuple(args, "LLLLLL", &a, &b, &c, &d, &e, &f)) {
        return NULL;
    }
    CALL(r = xc_sum6_i64(a, b, c, d, e, f));
    return PyLong_FromLongLong(r);
}

static PyObject *sum8_i64(PyObject *Py_UNUSED(module), PyObject *args) {
    long long a, b, c, d, e, f, g, h, r;
    if (!PyArg_ParseTuple(args, "LLLLLLLL", &a, &b, &c, &d, &e, &f, &g, &h)) {
        return NULL;
    }
    CALL(r = xc_sum8_i64(a, b, c, d, e, f, g, h));
    return PyLong_FromLongLong(r);
}

static PyObject *sum12_i64(PyObject *Py_UNUSED(module), PyObject *args) {
    long long a, b, c, d, e, f, g, h, i, j, k, m, r;
    if (!PyArg_ParseTuple(args, "LLLLLLLLLLLL", &a, &b, &c, &d, &e, &f, &g, &h, &i, &j, &k, &m)) {
        return NULL;
    }
    CALL(r = xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, m));
    return PyLong_FromLongLong(r);
}

static PyObject *sum8_f64(PyObject *Py_UNUSED(module), PyObject *args) {
    double a, b, c, d, e, f, g, h, r;
    if (!PyArg_ParseTuple(args, "dddddddd", &a, &b, &c, &d, &e, &f, &g, &h)) {
        return NULL;
    }
    CALL(r = xc_sum8_f64(a, b, c, d, e, f, g, h));
    return PyFloat_FromDouble(r);
}
