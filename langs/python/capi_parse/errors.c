/* Failures: the library's message as an exception. */
#include "binding.h"

static PyObject *parse_i64(PyObject *module, PyObject *args) {
    const char *text;
    int64_t value;
    xc_status status;
    if (!PyArg_ParseTuple(args, "s", &text)) {
        return NULL;
    }
    CALL(status = xc_parse_i64(text, &value));
    return status == XC_OK ? PyLong_FromLongLong(value) : fail(state_of(module));
}
