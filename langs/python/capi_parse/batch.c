/* Many small calls as one. */
#include "buffers.h"

static PyObject *add_batch(PyObject *module, PyObject *args) {
    PyObject *arrays[3];
    if (!PyArg_ParseTuple(args, "OOO", &arrays[0], &arrays[1], &arrays[2])) {
        return NULL;
    }
    return add_arrays(module, arrays);
}
