/* Failures: the library's message as an exception. */
#include "text.h"

static PyObject *parse_i64(PyObject *module, PyObject *arg) {
    const char *text;
    int64_t value;
    xc_status status;
    if (!to_text(arg, &text)) {
        return NULL;
    }
    CALL(status = xc_parse_i64(text, &value));
    return status == XC_OK ? FROM_INT64(value) : fail(state_of(module));
}
