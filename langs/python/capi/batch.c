/* Many small calls as one. */
#include "binding.h"

static PyObject *add_batch(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    Py_buffer views[3]; /* a, b, sums */
    xc_status status = XC_OK;
    if (!has_arguments(nargs, 3) || !to_three_arrays(args, 'i', views)) {
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
