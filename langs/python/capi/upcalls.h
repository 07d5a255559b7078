/* Callbacks: an exception stops them and reaches the caller. */
#ifndef UPCALLS_H
#define UPCALLS_H

#include "binding.h"

typedef struct {
    PyObject *function;
    PyObject *user;
    int failed;
    UPCALL_THREAD
} Upcall;

/* Calls upcall->function with count new references, which it takes; NULL ones mean an exception. */
static PyObject *call_function(Upcall *upcall, PyObject **args, size_t count) {
    int complete = 1;
    for (size_t i = 0; i < count; i++) {
        complete = complete && args[i] != NULL;
    }
    PyObject *result = complete ? call_with(upcall->function, args, count) : NULL;
    for (size_t i = 0; i < count; i++) {
        Py_XDECREF(args[i]);
    }
    upcall->failed = result == NULL;
    return result;
}

static int64_t map_upcall(int64_t value, void *user) {
    Upcall *upcall = user;
    int64_t mapped = 0;
    if (upcall->failed) {
        return 0;
    }
    ENTER_PYTHON(upcall);
    PyObject *result = call_function(upcall, (PyObject *[]){FROM_INT64(value)}, 1);
    if (result != NULL) {
        upcall->failed = !to_int64(result, &mapped);
        Py_DECREF(result);
    }
    LEAVE_PYTHON(upcall);
    return mapped;
}

static PyObject *apply_function(PyObject *function, int64_t value, size_t count) {
    Upcall upcall = {.function = function};
    LEAVE_PYTHON(&upcall);
    value = xc_apply_i64(map_upcall, &upcall, value, count);
    ENTER_PYTHON(&upcall);
    return upcall.failed ? NULL : FROM_INT64(value);
}

static int32_t compare_upcall(int32_t a, int32_t b, void *user) {
    Upcall *upcall = user;
    int32_t order = 0;
    if (upcall->failed) {
        return 0;
    }
    ENTER_PYTHON(upcall);
    PyObject *pair[] = {PyLong_FromLong(a), PyLong_FromLong(b)};
    PyObject *result = call_function(upcall, pair, 2);
    if (result != NULL) {
        upcall->failed = !to_int32(result, &order);
        Py_DECREF(result);
    }
    LEAVE_PYTHON(upcall);
    return order;
}

static PyObject *sort_array(PyObject *module, PyObject *from, PyObject *to, PyObject *function) {
    Upcall upcall = {.function = function};
    Py_buffer input, output;
    xc_status status = XC_OK;
    if (!to_array(from, 'i', 0, &input)) {
        return NULL;
    }
    if (!to_array(to, 'i', PyBUF_WRITABLE, &output)) {
        PyBuffer_Release(&input);
        return NULL;
    }
    if (input.len != output.len) {
        PyErr_SetString(PyExc_ValueError, "input and output differ in length");
        upcall.failed = 1;
    } else {
        LEAVE_PYTHON(&upcall);
        status = xc_sort_i32(input.buf, output.buf, count_of(&input), compare_upcall, &upcall);
        ENTER_PYTHON(&upcall);
    }
    PyBuffer_Release(&input);
    PyBuffer_Release(&output);
    return upcall.failed ? NULL : none_or_fail(module, status);
}

static void log_upcall(int32_t level, const char *message, void *user) {
    Upcall *upcall = user;
    ENTER_PYTHON(upcall);
    PyObject *args[] = {PyLong_FromLong(level), PyUnicode_FromString(message),
                        Py_NewRef(upcall->user)};
    Py_XDECREF(call_function(upcall, args, 3));
    LEAVE_PYTHON(upcall);
}

static PyObject *log_to(PyObject *module, PyObject *function, PyObject *user, int32_t level) {
    Upcall upcall = {.function = function, .user = user};
    LEAVE_PYTHON(&upcall);
    xc_status status = xc_log_message(log_upcall, &upcall, level);
    ENTER_PYTHON(&upcall);
    return upcall.failed ? NULL : none_or_fail(module, status);
}

#endif
