/* Numbers in and out. */
#include "binding.h"

static PyObject *abi_version(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(unused)) {
    return PyLong_FromUnsignedLong(xc_abi_version());
}

static PyObject *noop(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(unused)) {
    CALL(xc_noop());
    Py_RETURN_NONE;
}

static PyObject *add_i32(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int32_t a, b, r;
    if (!has_arguments(nargs, 2) || !to_int32(args[0], &a) || !to_int32(args[1], &b)) {
        return NULL;
    }
    CALL(r = xc_add_i32(a, b));
    return PyLong_FromLong(r);
}

static PyObject *inc_i64(PyObject *Py_UNUSED(module), PyObject *arg) {
    int64_t x;
    if (!to_int64(arg, &x)) {
        return NULL;
    }
    CALL(x = xc_inc_i64(x));
    return FROM_INT64(x);
}

static PyObject *sum2_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t v[2], r;
    if (!has_arguments(nargs, 2)) {
        return NULL;
    }
    for (int i = 0; i < 2; i++) {
        if (!to_int64(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(r = xc_sum2_i64(v[0], v[1]));
    return FROM_INT64(r);
}

static PyObject *sum4_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t v[4], r;
    if (!has_arguments(nargs, 4)) {
        return NULL;
    }
    for (int i = 0; i < 4; i++) {
        if (!to_int64(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(r = xc_sum4_i64(v[0], v[1], v[2], v[3]));
    return FROM_INT64(r);
}

static PyObject *sum6_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t v[6], r;
    if (!has_arguments(nargs, 6)) {
        return NULL;
    }
    for (int i = 0; i < 6; i++) {
        if (!to_int64(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(r = xc_sum6_i64(v[0], v[1], v[2], v[3], v[4], v[5]));
    return FROM_INT64(r);
}

static PyObject *sum8_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t v[8], r;
    if (!has_arguments(nargs, 8)) {
        return NULL;
    }
    for (int i = 0; i < 8; i++) {
        if (!to_int64(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(r = xc_sum8_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
    return FROM_INT64(r);
}

static PyObject *sum12_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t v[12], r;
    if (!has_arguments(nargs, 12)) {
        return NULL;
    }
    for (int i = 0; i < 12; i++) {
        if (!to_int64(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(
        r = xc_sum12_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11]));
    return FROM_INT64(r);
}

static PyObject *sum8_f64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    double v[8], r;
    if (!has_arguments(nargs, 8)) {
        return NULL;
    }
    for (int i = 0; i < 8; i++) {
        if (!to_double(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(r = xc_sum8_f64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
    return PyFloat_FromDouble(r);
}
