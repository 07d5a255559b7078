/* Handles.
 *
 * A call makes them by tp_vectorcall, which is spared the tuple that tp_new wants; tp_new, for
 * type.__call__, does the same, as it must:
 * https://docs.python.org/3/c-api/typeobj.html#c.PyTypeObject.tp_vectorcall */
#include "handle_types.h"

static PyObject *counter_vectorcall(PyObject *type, PyObject *const *args, size_t nargsf,
                                    PyObject *names) {
    int64_t value;
    if (!has_arguments(PyVectorcall_NARGS(nargsf), 1) || !has_no_names(names) ||
        !to_int64(args[0], &value)) {
        return NULL;
    }
    return make_counter((PyTypeObject *)type, value);
}

static PyObject *buffer_vectorcall(PyObject *type, PyObject *const *args, size_t nargsf,
                                   PyObject *names) {
    size_t size;
    if (!has_arguments(PyVectorcall_NARGS(nargsf), 1) || !has_no_names(names) ||
        !to_size(args[0], &size)) {
        return NULL;
    }
    return make_buffer((PyTypeObject *)type, size);
}

static PyObject *new_by(vectorcallfunc make, PyTypeObject *type, PyObject *args, PyObject *names) {
    if (!has_no_names(names)) {
        return NULL;
    }
    return make((PyObject *)type, &PyTuple_GET_ITEM(args, 0), (size_t)PyTuple_GET_SIZE(args), NULL);
}

static PyObject *counter_new(PyTypeObject *type, PyObject *args, PyObject *names) {
    return new_by(counter_vectorcall, type, args, names);
}

static PyObject *buffer_new(PyTypeObject *type, PyObject *args, PyObject *names) {
    return new_by(buffer_vectorcall, type, args, names);
}

static void set_vectorcalls(State *state) {
    state->counter->tp_vectorcall = counter_vectorcall;
    state->buffer->tp_vectorcall = buffer_vectorcall;
}

static PyObject *add(PyObject *self, PyObject *arg) {
    int64_t amount;
    return to_int64(arg, &amount) ? add_to_counter(self, amount) : NULL;
}
