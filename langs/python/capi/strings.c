/* Texts: the str's own UTF-8 on the way in. */
#include "text.h"

static PyObject *str_len(PyObject *Py_UNUSED(module), PyObject *arg) {
    const char *text;
    int64_t r;
    if (!to_text(arg, &text)) {
        return NULL;
    }
    CALL(r = xc_str_len(text));
    return FROM_INT64(r);
}

static PyObject *str_upper(PyObject *module, PyObject *arg) {
    const char *text;
    char *upper;
    if (!to_text(arg, &text)) {
        return NULL;
    }
    CALL(upper = xc_str_upper(text));
    return take_text(module, upper);
}

static PyObject *str_copy(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    const char *text;
    Py_buffer view;
    int64_t length;
    if (!has_arguments(nargs, 2) || !to_text(args[1], &text) ||
        PyObject_GetBuffer(args[0], &view, PyBUF_WRITABLE) != 0) {
        return NULL;
    }
    CALL(length = xc_str_copy(view.buf, (size_t)view.len, text));
    PyBuffer_Release(&view);
    return length < 0 ? fail(state_of(module)) : FROM_INT64(length);
}

static PyObject *person_json(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    xc_person person;
    char *json;
    if (!has_arguments(nargs, 3) || !to_text(args[0], &person.name) ||
        !to_int64(args[1], &person.id) || !to_int32(args[2], &person.age)) {
        return NULL;
    }
    CALL(json = xc_person_json(&person));
    return take_text(module, json);
}
