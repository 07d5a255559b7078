/* Handles, made by tp_new. */
#include "parsed_new.h"

static PyObject *add(PyObject *self, PyObject *args) {
    long long amount;
    return PyArg_ParseTuple(args, "L", &amount) ? add_to_counter(self, amount) : NULL;
}
