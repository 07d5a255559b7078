// libcrosscall as an extension module, by SWIG: what it wraps as it stands in crosscall.h is declared at
// the end, the rest has functions of its own. https://www.swig.org/Doc4.3/Python.html
%module crosscall

%{
#define SWIG_FILE_WITH_INIT
#include <stdlib.h>

#include "crosscall.h"

static PyObject *crosscall_error;

static void raise_failure(void) {
    PyErr_SetString(crosscall_error, xc_last_error());
}

// A Python function that C calls, and what travels beside it. An exception stops it and reaches the caller.
typedef struct {
    PyObject *function;
    PyObject *object;
} Upcall;

static long long number_of(PyObject *result) {
    long long number = 0;
    if (result != NULL) {
        number = PyLong_AsLongLong(result);
        Py_DECREF(result);
    }
    return PyErr_Occurred() ? 0 : number;
}

static int64_t on_map(int64_t value, void *user) {
    Upcall *upcall = user;
    return PyErr_Occurred() ? 0 : number_of(PyObject_CallFunction(upcall->function, "L", (long long)value));
}

static int32_t on_compare(int32_t a, int32_t b, void *user) {
    Upcall *upcall = user;
    return PyErr_Occurred() ? 0 : (int32_t)number_of(PyObject_CallFunction(upcall->function, "ii", a, b));
}

static void on_message(int32_t level, const char *message, void *user) {
    Upcall *upcall = user;
    Py_XDECREF(PyObject_CallFunction(upcall->function, "isO", level, message, upcall->object));
}

typedef struct {
    uint8_t *bytes;
    size_t size;
} Buffer;
%}

%init %{
    crosscall_error = PyErr_NewExceptionWithDoc(
        "crosscall.CrosscallError", "A call failed; the text is the library's message.", NULL, NULL);
    if (crosscall_error != NULL) {
        PyModule_AddObjectRef(m, "CrosscallError", crosscall_error);
    }
%}
%pythoncode %{
from _crosscall import CrosscallError
%}

%include <stdint.i>
%include <pybuffer.i>

// Without their prefix, and types in capitals.
%rename("%(strip:[xc_])s") "";
%rename(Point) xc_point;
%rename(Mat4) xc_mat4;
%rename(Counter) xc_counter;

// A status that is not XC_OK and a text that is NULL become exceptions.
%typemap(out) xc_status {
    if ($1 != XC_OK) {
        raise_failure();
        SWIG_fail;
    }
    $result = SWIG_Py_Void();
}
%exception {
    $action
    if (PyErr_Occurred()) {
        SWIG_fail;
    }
}
// Those that cannot fail are spared the question.
%noexception xc_noop;
%noexception xc_add_i32;
%noexception xc_inc_i64;
%noexception xc_sum2_i64;
%noexception xc_sum4_i64;
%noexception xc_sum6_i64;
%noexception xc_sum8_i64;
%noexception xc_sum12_i64;
%noexception xc_sum8_f64;
%noexception xc_str_len;
%noexception xc_sum_f64;
%noexception xc_point_dist;
%noexception xc_point_add;
%noexception xc_mat4_scale;
%noexception xc_work;

// ---- texts: they come as UTF-8, and what the library allocates is freed by %newobject

%typemap(check) const char *text, const char *name {
    if ($1 == NULL) {
        SWIG_exception_fail(SWIG_TypeError, "expected a str, got None");
    }
}
%typemap(check) const xc_point * {
    if ($1 == NULL) {
        SWIG_exception_fail(SWIG_TypeError, "expected a Point, got None");
    }
}
%typemap(newfree) char * "xc_str_free($1);"
%typemap(ret) char * {
    if ($1 == NULL) {
        raise_failure();
        SWIG_fail;
    }
}
%newobject xc_str_upper;
%newobject person_json;

%pybuffer_mutable_binary(char *buffer, size_t capacity);
%inline %{
static int64_t str_copy(char *buffer, size_t capacity, const char *text) {
    int64_t length = xc_str_copy(buffer, capacity, text);
    if (length < 0) {
        raise_failure();
    }
    return length;
}

static char *person_json(const char *name, int64_t id, int32_t age) {
    xc_person person = {name, id, age};
    return xc_person_json(&person);
}

static int64_t parse_i64(const char *text) {
    int64_t value = 0;
    if (xc_parse_i64(text, &value) != XC_OK) {
        raise_failure();
    }
    return value;
}
%}

// ---- arrays, by the buffer protocol: https://www.swig.org/Doc4.3/Python.html#Python_nn75

%pybuffer_binary(const double *values, size_t count);
%pybuffer_mutable_binary(double *values, size_t count);
%pybuffer_binary(const double *a, size_t a_count);
%pybuffer_binary(const double *b, size_t b_count);
%pybuffer_mutable_binary(double *product, size_t count);
%pybuffer_binary(const int32_t *a, size_t a_count);
%pybuffer_binary(const int32_t *b, size_t b_count);
%pybuffer_mutable_binary(int32_t *sums, size_t count);
%pybuffer_binary(const int32_t *input, size_t count);
%pybuffer_mutable_binary(int32_t *output, size_t output_count);
%pybuffer_binary(const uint8_t *data, size_t size);
%pybuffer_mutable_binary(uint8_t *digest, size_t digest_size);
%inline %{
static xc_status add_batch(const int32_t *a, size_t a_count, const int32_t *b, size_t b_count, int32_t *sums,
                           size_t count) {
    if (a_count != count || b_count != count) {
        PyErr_SetString(PyExc_ValueError, "the arrays differ in length");
        return XC_OK;
    }
    return xc_add_batch(a, b, sums, count);
}

static xc_status matmul_f64(const double *a, size_t a_count, const double *b, size_t b_count, double *product,
                            size_t count, size_t n) {
    if (a_count != count || b_count != count || (n == 0 ? count != 0 : count % n != 0 || count / n != n)) {
        PyErr_SetString(PyExc_ValueError, "an array is no n × n matrix");
        return XC_OK;
    }
    return xc_matmul_f64(a, b, product, n);
}

static xc_status sha256(const uint8_t *data, size_t size, uint8_t *digest, size_t digest_size) {
    if (digest_size != 32) {
        PyErr_SetString(PyExc_ValueError, "a digest has 32 bytes");
        return XC_OK;
    }
    return xc_sha256(data, size, digest);
}

// ---- callbacks

static int64_t apply_i64(PyObject *function, int64_t value, size_t count) {
    Upcall upcall = {function, NULL};
    return xc_apply_i64(on_map, &upcall, value, count);
}

static xc_status sort_i32(const int32_t *input, size_t count, int32_t *output, size_t output_count,
                          PyObject *function) {
    Upcall upcall = {function, NULL};
    if (count != output_count) {
        PyErr_SetString(PyExc_ValueError, "input and output differ in length");
        return XC_OK;
    }
    return xc_sort_i32(input, output, count, on_compare, &upcall);
}

static xc_status log_message(PyObject *function, PyObject *object, int32_t level) {
    Upcall upcall = {function, object};
    return xc_log_message(on_message, &upcall, level);
}
%}

// ---- structs and handles: https://www.swig.org/Doc4.3/Python.html#Python_nn27

typedef struct xc_point {
    %immutable;
    double x;
    double y;
    %mutable;
    %extend {
        xc_point(double x, double y) {
            xc_point *point = malloc(sizeof(xc_point));
            if (point == NULL) {
                PyErr_NoMemory();
                return NULL;
            }
            *point = (xc_point){x, y};
            return point;
        }
    }
} xc_point;

typedef struct xc_mat4 {
    %extend {
        xc_mat4(double m0, double m1, double m2, double m3,
                double m4, double m5, double m6, double m7,
                double m8, double m9, double m10, double m11,
                double m12, double m13, double m14, double m15) {
            xc_mat4 *matrix = malloc(sizeof(xc_mat4));
            if (matrix == NULL) {
                PyErr_NoMemory();
                return NULL;
            }
            *matrix = (xc_mat4){{m0, m1, m2, m3, m4, m5, m6, m7,
                                 m8, m9, m10, m11, m12, m13, m14, m15}};
            return matrix;
        }
        size_t __len__(void) {
            return 16;
        }
        double __getitem__(size_t i) {
            if (i >= 16) {
                PyErr_SetString(PyExc_IndexError, "Mat4 index out of range");
                return 0;
            }
            return $self->m[i];
        }
    }
} xc_mat4;

%nodefaultctor xc_counter;
typedef struct xc_counter {
    %extend {
        xc_counter(int64_t value) {
            xc_counter *counter = xc_counter_new(value);
            if (counter == NULL) {
                raise_failure();
            }
            return counter;
        }
        ~xc_counter() {
            xc_counter_free($self);
        }
        // No body: it is xc_counter_add, which the library has.
        int64_t add(int64_t amount);
    }
} xc_counter;
%noexception xc_counter::add;

typedef struct {
    %extend {
        Buffer(size_t size) {
            Buffer *buffer = malloc(sizeof(Buffer));
            if (buffer == NULL) {
                PyErr_NoMemory();
                return NULL;
            }
            *buffer = (Buffer){xc_buffer_new(size), size};
            if (buffer->bytes == NULL) {
                free(buffer);
                raise_failure();
                return NULL;
            }
            return buffer;
        }
        ~Buffer() {
            xc_buffer_free($self->bytes);
            free($self);
        }
        size_t __len__(void) {
            return $self->size;
        }
        unsigned int __getitem__(size_t i) {
            if (i >= $self->size) {
                PyErr_SetString(PyExc_IndexError, "Buffer index out of range");
                return 0;
            }
            return $self->bytes[i];
        }
    }
} Buffer;

// ---- as they stand in crosscall.h

%include "swig/functions.i"
double xc_sum_f64(const double *values, size_t count);
xc_status xc_scale_f64(double *values, size_t count, double factor);
