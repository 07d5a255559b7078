/* A converter for O&: no format unit gives a size_t and looks whether the number fits.
 * https://docs.python.org/3/c-api/arg.html#other-objects */
#ifndef SIZE_H
#define SIZE_H

#include "binding.h"

static int size_converter(PyObject *object, void *size) {
    return to_size(object, size);
}

#endif
