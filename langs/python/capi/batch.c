/* Many small calls as one. */
#include "buffers.h"

static PyObject *add_batch(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    return has_arguments(nargs, 3) ? add_arrays(module, args) : NULL;
}
