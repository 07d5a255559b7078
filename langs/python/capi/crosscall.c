/* libcrosscall as an extension module, written by hand against the C API of CPython.
 *
 * Functions take their arguments by METH_NOARGS, METH_O or METH_FASTCALL, which build no tuple:
 * https://docs.python.org/3/c-api/structures.html#c.METH_FASTCALL
 * Arrays come in by the buffer protocol, so array.array, memoryview and NumPy's arrays all do.
 * Compiled with -DRELEASE_GIL, every call of the library runs with the GIL released.
 */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <string.h>

#include "crosscall.h"

#if PY_VERSION_HEX < 0x030C0000
#include <structmember.h>
#define Py_T_DOUBLE T_DOUBLE
#define Py_READONLY READONLY
#endif

#ifdef RELEASE_GIL
#define CALL(statement)                                                                            \
    Py_BEGIN_ALLOW_THREADS statement;                                                              \
    Py_END_ALLOW_THREADS
#else
#define CALL(statement) statement
#endif

/* Where long has 64 bits, its conversions are the faster ones: sum12_i64 takes a third of the
 * time with them. */
#if LONG_MAX >= INT64_MAX
#define AS_INT64 PyLong_AsLong
#define FROM_INT64 PyLong_FromLong
#else
#define AS_INT64 PyLong_AsLongLong
#define FROM_INT64 PyLong_FromLongLong
#endif

/* ---- state of the module, errors ------------------------------------------------------------- */

typedef struct {
    PyObject *error; /* CrosscallError */
    PyTypeObject *point;
    PyTypeObject *mat4;
    PyTypeObject *counter;
    PyTypeObject *buffer;
} State;

static State *state_of(PyObject *module) {
    return PyModule_GetState(module);
}

/* Raises what the last failed call left as its message. */
static PyObject *fail(State *state) {
    PyErr_SetString(state->error, xc_last_error());
    return NULL;
}

static PyObject *none_or_fail(PyObject *module, xc_status status) {
    if (status != XC_OK) {
        return fail(state_of(module));
    }
    Py_RETURN_NONE;
}

/* ---- arguments: 1 if converted, 0 with an exception set -------------------------------------- */

static int has_arguments(Py_ssize_t given, Py_ssize_t wanted) {
    if (given != wanted) {
        PyErr_Format(PyExc_TypeError, "expected %zd arguments, got %zd", wanted, given);
        return 0;
    }
    return 1;
}

static int has_no_names(PyObject *names) {
    if (names != NULL && PyTuple_GET_SIZE(names) > 0) {
        PyErr_SetString(PyExc_TypeError, "no keyword arguments are known");
        return 0;
    }
    return 1;
}

static int to_int32(PyObject *object, int32_t *value) {
    long number = PyLong_AsLong(object);
    if (number == -1 && PyErr_Occurred()) {
        return 0;
    }
    if (number < INT32_MIN || number > INT32_MAX) {
        PyErr_SetString(PyExc_OverflowError, "int does not fit 32 bits");
        return 0;
    }
    *value = (int32_t)number;
    return 1;
}

static int to_int64(PyObject *object, int64_t *value) {
    *value = AS_INT64(object);
    return *value != -1 || !PyErr_Occurred();
}

static int to_size(PyObject *object, size_t *value) {
    *value = PyLong_AsSize_t(object);
    return *value != (size_t)-1 || !PyErr_Occurred();
}

static int to_double(PyObject *object, double *value) {
    *value = PyFloat_AsDouble(object);
    return *value != -1.0 || !PyErr_Occurred();
}

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

/* A contiguous buffer of one native type, 'd' or 'i'; to be released by the caller. */
static int to_array(PyObject *object, char type, int flags, Py_buffer *view) {
    if (PyObject_GetBuffer(object, view, PyBUF_ND | PyBUF_FORMAT | flags) != 0) {
        return 0;
    }
    const char *format = view->format != NULL ? view->format : "B";
    if (format[0] != type || format[1] != '\0') {
        PyErr_Format(PyExc_TypeError, "expected an array of type '%c', got '%s'", type, format);
        PyBuffer_Release(view);
        return 0;
    }
    return 1;
}

static size_t count_of(const Py_buffer *view) {
    return (size_t)(view->len / view->itemsize);
}

/* Three arrays of one type; either all are there or none. */
static int to_three_arrays(PyObject *const *objects, char type, Py_buffer views[3]) {
    if (!to_array(objects[0], type, 0, &views[0])) {
        return 0;
    }
    if (to_array(objects[1], type, 0, &views[1])) {
        if (to_array(objects[2], type, PyBUF_WRITABLE, &views[2])) {
            return 1;
        }
        PyBuffer_Release(&views[1]);
    }
    PyBuffer_Release(&views[0]);
    return 0;
}

static void release_three(Py_buffer views[3]) {
    for (int i = 0; i < 3; i++) {
        PyBuffer_Release(&views[i]);
    }
}

/* The str of a text of the library's, which is freed. */
static PyObject *take_text(PyObject *module, char *text) {
    if (text == NULL) {
        return fail(state_of(module));
    }
    PyObject *result = PyUnicode_FromString(text);
    CALL(xc_str_free(text));
    return result;
}

/* ---- calls ----------------------------------------------------------------------------------- */

static PyObject *abi_version(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(unused)) {
    return PyLong_FromUnsignedLong(xc_abi_version());
}

static PyObject *noop(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(unused)) {
    CALL(xc_noop());
    Py_RETURN_NONE;
}

static PyObject *add_i32(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int32_t a, b, r;
    if (!has_arguments(nargs, 2) || !to_int32(args[0], &a) || !to_int32(args[1], &b)) {
        return NULL;
    }
    CALL(r = xc_add_i32(a, b));
    return PyLong_FromLong(r);
}

static PyObject *inc_i64(PyObject *Py_UNUSED(module), PyObject *arg) {
    int64_t x;
    if (!to_int64(arg, &x)) {
        return NULL;
    }
    CALL(x = xc_inc_i64(x));
    return FROM_INT64(x);
}

static PyObject *sum2_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t v[2], r;
    if (!has_arguments(nargs, 2)) {
        return NULL;
    }
    for (int i = 0; i < 2; i++) {
        if (!to_int64(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(r = xc_sum2_i64(v[0], v[1]));
    return FROM_INT64(r);
}

static PyObject *sum4_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t v[4], r;
    if (!has_arguments(nargs, 4)) {
        return NULL;
    }
    for (int i = 0; i < 4; i++) {
        if (!to_int64(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(r = xc_sum4_i64(v[0], v[1], v[2], v[3]));
    return FROM_INT64(r);
}

static PyObject *sum6_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t v[6], r;
    if (!has_arguments(nargs, 6)) {
        return NULL;
    }
    for (int i = 0; i < 6; i++) {
        if (!to_int64(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(r = xc_sum6_i64(v[0], v[1], v[2], v[3], v[4], v[5]));
    return FROM_INT64(r);
}

static PyObject *sum8_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t v[8], r;
    if (!has_arguments(nargs, 8)) {
        return NULL;
    }
    for (int i = 0; i < 8; i++) {
        if (!to_int64(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(r = xc_sum8_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
    return FROM_INT64(r);
}

static PyObject *sum12_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    int64_t v[12], r;
    if (!has_arguments(nargs, 12)) {
        return NULL;
    }
    for (int i = 0; i < 12; i++) {
        if (!to_int64(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(
        r = xc_sum12_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11]));
    return FROM_INT64(r);
}

static PyObject *sum8_f64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    double v[8], r;
    if (!has_arguments(nargs, 8)) {
        return NULL;
    }
    for (int i = 0; i < 8; i++) {
        if (!to_double(args[i], &v[i])) {
            return NULL;
        }
    }
    CALL(r = xc_sum8_f64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
    return PyFloat_FromDouble(r);
}

/* ---- strings --------------------------------------------------------------------------------- */

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

/* ---- arrays ---------------------------------------------------------------------------------- */

static PyObject *sum_f64(PyObject *Py_UNUSED(module), PyObject *arg) {
    Py_buffer view;
    double r;
    if (!to_array(arg, 'd', 0, &view)) {
        return NULL;
    }
    CALL(r = xc_sum_f64(view.buf, count_of(&view)));
    PyBuffer_Release(&view);
    return PyFloat_FromDouble(r);
}

static PyObject *scale_f64(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    Py_buffer view;
    double factor;
    xc_status status;
    if (!has_arguments(nargs, 2) || !to_double(args[1], &factor) ||
        !to_array(args[0], 'd', PyBUF_WRITABLE, &view)) {
        return NULL;
    }
    CALL(status = xc_scale_f64(view.buf, count_of(&view), factor));
    PyBuffer_Release(&view);
    return none_or_fail(module, status);
}

/* ---- structs: types of their own that hold the C struct -------------------------------------- */

typedef struct {
    PyObject ob_base;
    xc_point value;
} Point;

typedef struct {
    PyObject ob_base;
    xc_mat4 value;
} Mat4;

/* For the types that own nothing but themselves. An instance of a heap type owns its type:
 * https://docs.python.org/3/howto/isolating-extensions.html */
static void dealloc(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    type->tp_free(self);
    Py_DECREF(type);
}

static int is_a(PyObject *object, PyTypeObject *type) {
    if (!Py_IS_TYPE(object, type)) {
        PyErr_Format(PyExc_TypeError, "expected %s, got %s", type->tp_name,
                     Py_TYPE(object)->tp_name);
        return 0;
    }
    return 1;
}

static PyObject *point_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwargs)) {
    xc_point value;
    if (!PyArg_ParseTuple(args, "dd", &value.x, &value.y)) {
        return NULL;
    }
    Point *self = PyObject_New(Point, type);
    if (self != NULL) {
        self->value = value;
    }
    return (PyObject *)self;
}

static PyMemberDef point_members[] = {
    {"x", Py_T_DOUBLE, offsetof(Point, value.x), Py_READONLY, NULL},
    {"y", Py_T_DOUBLE, offsetof(Point, value.y), Py_READONLY, NULL},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot point_slots[] = {
    {Py_tp_new, point_new},
    {Py_tp_dealloc, dealloc},
    {Py_tp_members, point_members},
    {0, NULL},
};

static PyType_Spec point_spec = {
    .name = "crosscall.Point",
    .basicsize = sizeof(Point),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = point_slots,
};

static PyObject *point_dist(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    PyTypeObject *type = state_of(module)->point;
    double r;
    if (!has_arguments(nargs, 2) || !is_a(args[0], type) || !is_a(args[1], type)) {
        return NULL;
    }
    CALL(r = xc_point_dist(&((Point *)args[0])->value, &((Point *)args[1])->value));
    return PyFloat_FromDouble(r);
}

static PyObject *point_add(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    PyTypeObject *type = state_of(module)->point;
    if (!has_arguments(nargs, 2) || !is_a(args[0], type) || !is_a(args[1], type)) {
        return NULL;
    }
    Point *sum = PyObject_New(Point, type);
    if (sum == NULL) {
        return NULL;
    }
    CALL(sum->value = xc_point_add(((Point *)args[0])->value, ((Point *)args[1])->value));
    return (PyObject *)sum;
}

static PyObject *mat4_new(PyTypeObject *type, PyObject *args, PyObject *Py_UNUSED(kwargs)) {
    if (!has_arguments(PyTuple_GET_SIZE(args), 16)) {
        return NULL;
    }
    Mat4 *self = PyObject_New(Mat4, type);
    for (int i = 0; self != NULL && i < 16; i++) {
        if (!to_double(PyTuple_GET_ITEM(args, i), &self->value.m[i])) {
            Py_CLEAR(self);
        }
    }
    return (PyObject *)self;
}

static Py_ssize_t mat4_length(PyObject *Py_UNUSED(self)) {
    return 16;
}

static PyObject *mat4_item(PyObject *self, Py_ssize_t i) {
    if (i < 0 || i >= 16) {
        PyErr_SetString(PyExc_IndexError, "Mat4 index out of range");
        return NULL;
    }
    return PyFloat_FromDouble(((Mat4 *)self)->value.m[i]);
}

static PyType_Slot mat4_slots[] = {
    {Py_tp_new, mat4_new},
    {Py_tp_dealloc, dealloc},
    {Py_sq_length, mat4_length},
    {Py_sq_item, mat4_item},
    {0, NULL},
};

static PyType_Spec mat4_spec = {
    .name = "crosscall.Mat4",
    .basicsize = sizeof(Mat4),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = mat4_slots,
};

static PyObject *mat4_scale(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    PyTypeObject *type = state_of(module)->mat4;
    double factor;
    if (!has_arguments(nargs, 2) || !is_a(args[0], type) || !to_double(args[1], &factor)) {
        return NULL;
    }
    Mat4 *scaled = PyObject_New(Mat4, type);
    if (scaled == NULL) {
        return NULL;
    }
    CALL(scaled->value = xc_mat4_scale(((Mat4 *)args[0])->value, factor));
    return (PyObject *)scaled;
}

/* ---- callbacks: an exception stops them and reaches the caller ------------------------------- */

typedef struct {
    PyObject *function;
    PyObject *user;
    int failed;
#ifdef RELEASE_GIL
    PyThreadState *thread; /* between the upcalls */
#endif
} Upcall;

/* The library calls back on the thread that called it, so that thread's own state is taken up
 * again; PyGILState_Ensure would look it up, and knows the main interpreter only. */
#ifdef RELEASE_GIL
#define LEAVE_PYTHON(upcall) (upcall)->thread = PyEval_SaveThread()
#define ENTER_PYTHON(upcall) PyEval_RestoreThread((upcall)->thread)
#else
#define LEAVE_PYTHON(upcall) (void)(upcall)
#define ENTER_PYTHON(upcall) (void)(upcall)
#endif

/* Calls upcall->function with count new references, which it takes; NULL ones mean an exception. */
static PyObject *call_function(Upcall *upcall, PyObject **args, size_t count) {
    int complete = 1;
    for (size_t i = 0; i < count; i++) {
        complete = complete && args[i] != NULL;
    }
    PyObject *result = complete ? PyObject_Vectorcall(upcall->function, args, count, NULL) : NULL;
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

static PyObject *apply_i64(PyObject *Py_UNUSED(module), PyObject *const *args, Py_ssize_t nargs) {
    Upcall upcall = {0};
    int64_t value;
    size_t count;
    if (!has_arguments(nargs, 3) || !to_int64(args[1], &value) || !to_size(args[2], &count)) {
        return NULL;
    }
    upcall.function = args[0];
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

static PyObject *sort_i32(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    Upcall upcall = {0};
    Py_buffer input, output;
    xc_status status = XC_OK;
    if (!has_arguments(nargs, 3) || !to_array(args[0], 'i', 0, &input)) {
        return NULL;
    }
    if (!to_array(args[1], 'i', PyBUF_WRITABLE, &output)) {
        PyBuffer_Release(&input);
        return NULL;
    }
    if (input.len != output.len) {
        PyErr_SetString(PyExc_ValueError, "input and output differ in length");
        upcall.failed = 1;
    } else {
        upcall.function = args[2];
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

static PyObject *log_message(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    Upcall upcall = {0};
    int32_t level;
    if (!has_arguments(nargs, 3) || !to_int32(args[2], &level)) {
        return NULL;
    }
    upcall.function = args[0];
    upcall.user = args[1];
    LEAVE_PYTHON(&upcall);
    xc_status status = xc_log_message(log_upcall, &upcall, level);
    ENTER_PYTHON(&upcall);
    return upcall.failed ? NULL : none_or_fail(module, status);
}

/* ---- handles: types whose deallocation gives them back -----------------------------------------
 *
 * They are made by tp_vectorcall alone, which spares the call the tuple that tp_new wants:
 * https://docs.python.org/3/c-api/typeobj.html#c.PyTypeObject.tp_vectorcall */

typedef struct {
    PyObject ob_base;
    xc_counter *counter;
} Counter;

static PyObject *counter_vectorcall(PyObject *callable, PyObject *const *args, size_t nargsf,
                                    PyObject *names) {
    PyTypeObject *type = (PyTypeObject *)callable;
    int64_t value;
    if (!has_arguments(PyVectorcall_NARGS(nargsf), 1) || !has_no_names(names) ||
        !to_int64(args[0], &value)) {
        return NULL;
    }
    Counter *self = PyObject_New(Counter, type);
    if (self == NULL) {
        return NULL;
    }
    CALL(self->counter = xc_counter_new(value));
    if (self->counter == NULL) {
        Py_DECREF(self);
        return fail(PyType_GetModuleState(type));
    }
    return (PyObject *)self;
}

static void counter_dealloc(PyObject *self) {
    CALL(xc_counter_free(((Counter *)self)->counter));
    dealloc(self);
}

static PyObject *counter_add(PyObject *self, PyObject *arg) {
    int64_t amount;
    if (!to_int64(arg, &amount)) {
        return NULL;
    }
    CALL(amount = xc_counter_add(((Counter *)self)->counter, amount));
    return FROM_INT64(amount);
}

static PyMethodDef counter_methods[] = {
    {"add", counter_add, METH_O, "Adds and returns the new value."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot counter_slots[] = {
    {Py_tp_dealloc, counter_dealloc},
    {Py_tp_methods, counter_methods},
    {0, NULL},
};

static PyType_Spec counter_spec = {
    .name = "crosscall.Counter",
    .basicsize = sizeof(Counter),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .slots = counter_slots,
};

typedef struct {
    PyObject ob_base;
    uint8_t *bytes;
    Py_ssize_t size;
} Buffer;

static PyObject *buffer_vectorcall(PyObject *callable, PyObject *const *args, size_t nargsf,
                                   PyObject *names) {
    PyTypeObject *type = (PyTypeObject *)callable;
    size_t size;
    if (!has_arguments(PyVectorcall_NARGS(nargsf), 1) || !has_no_names(names) ||
        !to_size(args[0], &size)) {
        return NULL;
    }
    Buffer *self = PyObject_New(Buffer, type);
    if (self == NULL) {
        return NULL;
    }
    CALL(self->bytes = xc_buffer_new(size));
    self->size = (Py_ssize_t)size;
    if (self->bytes == NULL) {
        Py_DECREF(self);
        return fail(PyType_GetModuleState(type));
    }
    return (PyObject *)self;
}

static void buffer_dealloc(PyObject *self) {
    CALL(xc_buffer_free(((Buffer *)self)->bytes));
    dealloc(self);
}

static Py_ssize_t buffer_length(PyObject *self) {
    return ((Buffer *)self)->size;
}

static PyObject *buffer_item(PyObject *self, Py_ssize_t i) {
    Buffer *buffer = (Buffer *)self;
    if (i < 0 || i >= buffer->size) {
        PyErr_SetString(PyExc_IndexError, "Buffer index out of range");
        return NULL;
    }
    return PyLong_FromLong(buffer->bytes[i]);
}

static PyType_Slot buffer_slots[] = {
    {Py_tp_dealloc, buffer_dealloc},
    {Py_sq_length, buffer_length},
    {Py_sq_item, buffer_item},
    {0, NULL},
};

static PyType_Spec buffer_spec = {
    .name = "crosscall.Buffer",
    .basicsize = sizeof(Buffer),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    .slots = buffer_slots,
};

/* ---- errors, work, batch --------------------------------------------------------------------- */

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

static PyObject *work(PyObject *Py_UNUSED(module), PyObject *arg) {
    int64_t steps;
    if (!to_int64(arg, &steps)) {
        return NULL;
    }
    CALL(steps = xc_work(steps));
    return FROM_INT64(steps);
}

static PyObject *sha256(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    Py_buffer data, digest;
    xc_status status = XC_OK;
    if (!has_arguments(nargs, 2) || PyObject_GetBuffer(args[0], &data, PyBUF_SIMPLE) != 0) {
        return NULL;
    }
    if (PyObject_GetBuffer(args[1], &digest, PyBUF_WRITABLE) != 0) {
        PyBuffer_Release(&data);
        return NULL;
    }
    if (digest.len == 32) {
        CALL(status = xc_sha256(data.buf, (size_t)data.len, digest.buf));
    } else {
        PyErr_SetString(PyExc_ValueError, "a digest has 32 bytes");
    }
    PyBuffer_Release(&data);
    PyBuffer_Release(&digest);
    return PyErr_Occurred() ? NULL : none_or_fail(module, status);
}

static int is_square(const Py_buffer *view, size_t n) {
    size_t count = count_of(view);
    return n == 0 ? count == 0 : count % n == 0 && count / n == n;
}

static PyObject *matmul_f64(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    Py_buffer views[3]; /* a, b, product */
    size_t n;
    xc_status status = XC_OK;
    if (!has_arguments(nargs, 4) || !to_size(args[3], &n) || !to_three_arrays(args, 'd', views)) {
        return NULL;
    }
    if (is_square(&views[0], n) && is_square(&views[1], n) && is_square(&views[2], n)) {
        CALL(status = xc_matmul_f64(views[0].buf, views[1].buf, views[2].buf, n));
    } else {
        PyErr_SetString(PyExc_ValueError, "an array is no n × n matrix");
    }
    release_three(views);
    return PyErr_Occurred() ? NULL : none_or_fail(module, status);
}

static PyObject *add_batch(PyObject *module, PyObject *const *args, Py_ssize_t nargs) {
    Py_buffer views[3]; /* a, b, sums */
    xc_status status = XC_OK;
    if (!has_arguments(nargs, 3) || !to_three_arrays(args, 'i', views)) {
        return NULL;
    }
    if (views[0].len == views[1].len && views[1].len == views[2].len) {
        CALL(status = xc_add_batch(views[0].buf, views[1].buf, views[2].buf, count_of(views)));
    } else {
        PyErr_SetString(PyExc_ValueError, "the arrays differ in length");
    }
    release_three(views);
    return PyErr_Occurred() ? NULL : none_or_fail(module, status);
}

/* ---- module: multi-phase initialization, PEP 489 --------------------------------------------- */

#define FAST(name) {#name, (PyCFunction)(void (*)(void))name, METH_FASTCALL, NULL}
#define ONE(name) {#name, name, METH_O, NULL}
#define NONE(name) {#name, name, METH_NOARGS, NULL}

static PyMethodDef functions[] = {
    NONE(abi_version), NONE(noop),        FAST(add_i32),         ONE(inc_i64),      FAST(sum2_i64),
    FAST(sum4_i64),    FAST(sum6_i64),    FAST(sum8_i64),        FAST(sum12_i64),   FAST(sum8_f64),
    ONE(str_len),      ONE(str_upper),    FAST(str_copy),        FAST(person_json), ONE(sum_f64),
    FAST(scale_f64),   FAST(point_dist),  FAST(point_add),       FAST(mat4_scale),  FAST(apply_i64),
    FAST(sort_i32),    FAST(log_message), ONE(parse_i64),        ONE(work),         FAST(sha256),
    FAST(matmul_f64),  FAST(add_batch),   {NULL, NULL, 0, NULL},
};

/* A type of this module, kept in its state and reachable under its name. */
static int add_type(PyObject *module, PyType_Spec *spec, PyTypeObject **kept) {
    *kept = (PyTypeObject *)PyType_FromModuleAndSpec(module, spec, NULL);
    return *kept != NULL && PyModule_AddType(module, *kept) == 0;
}

static int execute(PyObject *module) {
    State *state = state_of(module);
    state->error =
        PyErr_NewExceptionWithDoc("crosscall.CrosscallError",
                                  "A call failed; the text is the library's message.", NULL, NULL);
    if (state->error == NULL ||
        PyModule_AddObjectRef(module, "CrosscallError", state->error) != 0 ||
        !add_type(module, &point_spec, &state->point) ||
        !add_type(module, &mat4_spec, &state->mat4) ||
        !add_type(module, &counter_spec, &state->counter) ||
        !add_type(module, &buffer_spec, &state->buffer)) {
        return -1;
    }
    state->counter->tp_vectorcall = counter_vectorcall;
    state->buffer->tp_vectorcall = buffer_vectorcall;
    return 0;
}

static int traverse(PyObject *module, visitproc visit, void *arg) {
    State *state = state_of(module);
    Py_VISIT(state->error);
    Py_VISIT(state->point);
    Py_VISIT(state->mat4);
    Py_VISIT(state->counter);
    Py_VISIT(state->buffer);
    return 0;
}

static int clear(PyObject *module) {
    State *state = state_of(module);
    Py_CLEAR(state->error);
    Py_CLEAR(state->point);
    Py_CLEAR(state->mat4);
    Py_CLEAR(state->counter);
    Py_CLEAR(state->buffer);
    return 0;
}

static void free_module(void *module) {
    clear(module);
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, execute},
#ifdef Py_mod_multiple_interpreters
    {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
#endif
#ifdef Py_mod_gil
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, NULL},
};

static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "crosscall",
    .m_doc = "libcrosscall; a handle may be used by one thread at a time, as in C.",
    .m_size = sizeof(State),
    .m_methods = functions,
    .m_slots = slots,
    .m_traverse = traverse,
    .m_clear = clear,
    .m_free = free_module,
};

PyMODINIT_FUNC PyInit_crosscall(void) {
    return PyModuleDef_Init(&definition);
}
