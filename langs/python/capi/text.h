#ifndef TEXT_H
#define TEXT_H

#include "binding.h"

#include <string.h>

/* The str's own UTF-8, which lives as long as it does. */
static int to_text(PyObject *object, const char **text) {
    Py_ssize_t size;
    *text = PyUnicode_AsUTF8AndSize(object, &size);
    if (*text != NULL && strlen(*text) != (size_t)size) {
        PyErr_SetString(PyExc_ValueError, "embedded null character");
        return 0;
    }
    return *text != NULL;
}

#endif
