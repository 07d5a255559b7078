/* Handles, made by tp_new: tp_vectorcall of a type is not in the stable ABI. */
#include "parsed_new.h"

static PyObject *add(PyObject *self, PyObject *arg) {
    int64_t amount;
    return to_int64(arg, &amount) ? add_to_counter(self, amount) : NULL;
}
