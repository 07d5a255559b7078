/* Texts: s is the str's own UTF-8, without a null in it. */
#include "binding.h"

static PyObject *str_len(PyObject *Py_UNUSED(module), PyObject *args) {
    const char *text;
    long long r;
    if (!PyArg_ParseTuple(args, "s", &text)) {
        return NULL;
    }
    CALL(r = xc_str_len(text));
    return PyLong_FromLongLong(r);
}

static PyObject *str_upper(PyObject *module, PyObject *args) {
    const char *text;
    char *upper;
    if (!PyArg_ParseTuple(args, "s", &text)) {
        return NULL;
    }
    CALL(upper = xc_str_upper(text));
    return take_text(module, upper);
}

static PyObject *str_copy(PyObject *module, PyObject *args) {
    Py_buffer buffer;
    const char *text;
    long long length;
    if (!PyArg_ParseTuple(args, "w*s", &buffer, &text)) {
        return NULL;
    }
    CALL(length = xc_str_copy(buffer.buf, (size_t)buffer.len, text));
    PyBuffer_Release(&buffer);
    return length < 0 ? fail(state_of(module)) : PyLong_FromLongLong(length);
}

static PyObject *person_json(PyObject *module, PyObject *args) {
    const char *name;
    long long id;
    int age;
    char *json;
    if (!PyArg_ParseTuple(args, "sLi", &name, &id, &age)) {
        return NULL;
    }
    xc_person person = {.name = name, .id = id, .age = age};
    CALL(json = xc_person_json(&person));
    return take_text(module, json);
}
