/* Arrays by the buffer protocol. y* would take one of any type. */
#include "buffers.h"

static PyObject *sum_f64(PyObject *Py_UNUSED(module), PyObject *args) {
    PyObject *array;
    return PyArg_ParseTuple(args, "O", &array) ? sum_array(array) : NULL;
}

static PyObject *scale_f64(PyObject *module, PyObject *args) {
    PyObject *array;
    double factor;
    return PyArg_ParseTuple(args, "Od", &array, &factor) ? scale_array(module, array, factor)
                                                         : NULL;
}
