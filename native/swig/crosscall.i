// libcrosscall for any language that SWIG knows: the declarations of crosscall.h, and what SWIG's library
// has for results, arrays and callbacks. A language's own crosscall.i says how it names things and holds
// arrays, then includes this. https://www.swig.org/Doc4.3/Library.html
%{
#include "crosscall.h"
%}

%include <stdint.i>
%include <exception.i>
%include <carrays.i>
%include <cdata.i>
%include <typemaps.i>

// A status that is not XC_OK and a text that is NULL become exceptions.
// https://www.swig.org/Doc4.3/Customization.html#Customization_nn7
%define XC_CHECKED(FUNCTION)
%exception FUNCTION {
    $action
    if (result != XC_OK) {
        SWIG_exception(SWIG_ValueError, xc_last_error());
    }
}
%enddef
XC_CHECKED(xc_parse_i64)
XC_CHECKED(log_message)
#ifndef XC_OWN_ARRAYS
XC_CHECKED(xc_scale_f64)
XC_CHECKED(xc_matmul_f64)
XC_CHECKED(xc_add_batch)
XC_CHECKED(sort_i32)
#endif

// What the library allocates is freed by it: https://www.swig.org/Doc4.3/Typemaps.html#Typemaps_nn39
%newobject xc_str_upper;
%newobject person_json;
%typemap(newfree) char * "xc_str_free($1);"

// PHP's typemap has a variable of the very type: -DSWIGWORDSIZE64 says that int64_t is long.
#ifdef SWIGWORDSIZE64
%apply long *OUTPUT { int64_t *value };
#else
%apply long long *OUTPUT { int64_t *value };
#endif

// ---- structs and handles

typedef int32_t xc_status;

struct xc_point {
    double x;
    double y;
    %extend {
        xc_point(double x, double y) {
            return new xc_point{x, y};
        }
    }
};

struct xc_mat4 {
    double m[16];
};

%nodefaultctor xc_counter;
%nodefaultdtor xc_counter;
struct xc_counter {
    %extend {
        xc_counter(int64_t value) {
            return xc_counter_new(value);
        }
        int64_t add(int64_t amount);
#if defined(XC_CLOSE)
        // A proxy's destructor is the collector's alone, and that comes when it likes.
        void close() {
            xc_counter_free($self);
        }
#else
        ~xc_counter() {
            xc_counter_free($self);
        }
#endif
    }
};

// The same with the destructor that the proxy's finaliser calls.
#if defined(SWIGJAVA) || defined(SWIGCSHARP)
%{
typedef xc_counter GuardedCounter;
%}
%nodefaultctor GuardedCounter;
struct GuardedCounter {
    %extend {
        GuardedCounter(int64_t value) {
            return xc_counter_new(value);
        }
        int64_t add(int64_t amount) {
            return xc_counter_add($self, amount);
        }
        ~GuardedCounter() {
            xc_counter_free($self);
        }
    }
};
#endif

%array_functions(uint8_t, byteArray)

// ---- texts

%inline %{
static char *person_json(const char *name, int64_t id, int32_t age) {
    xc_person person = {name, id, age};
    return xc_person_json(&person);
}
%}

// ---- callbacks: a class of the host's that overrides call, by directors
// https://www.swig.org/Doc4.3/SWIGPlus.html#SWIGPlus_target_language_callbacks

%feature("director") Map;
%feature("director") Compare;
%feature("director") Sink;
%inline %{
struct Map {
    virtual ~Map() {}
    virtual int64_t call(int64_t value) = 0;
};
struct Compare {
    virtual ~Compare() {}
    virtual int32_t call(int32_t a, int32_t b) = 0;
};
struct Sink {
    virtual ~Sink() {}
    virtual void call(int32_t level, const char *message) = 0;
};
%}
%{
static int64_t on_map(int64_t value, void *user) {
    return static_cast<Map *>(user)->call(value);
}
static int32_t on_compare(int32_t a, int32_t b, void *user) {
    return static_cast<Compare *>(user)->call(a, b);
}
static void on_message(int32_t level, const char *message, void *user) {
    static_cast<Sink *>(user)->call(level, message);
}
%}
%inline %{
static int64_t apply_i64(Map *map, int64_t value, size_t count) {
    return xc_apply_i64(map == NULL ? NULL : on_map, map, value, count);
}
static xc_status log_message(Sink *sink, int32_t level) {
    return xc_log_message(sink == NULL ? NULL : on_message, sink, level);
}
%}
#ifndef XC_OWN_ARRAYS
%inline %{
static xc_status sort_i32(const int32_t *input, int32_t *output, size_t count, Compare *compare) {
    return xc_sort_i32(input, output, count, compare == NULL ? NULL : on_compare, compare);
}
%}
#endif

// ---- as they stand in crosscall.h

%include "swig/functions.i"
uint8_t *xc_buffer_new(size_t size);
void xc_buffer_free(uint8_t *memory);
xc_status xc_parse_i64(const char *text, int64_t *value);
// A language whose arrays want the length in another type has functions of its own for these.
#ifndef XC_OWN_ARRAYS
double xc_sum_f64(const double *values, size_t count);
xc_status xc_scale_f64(double *values, size_t count, double factor);
xc_status xc_matmul_f64(const double *a, const double *b, double *product, size_t n);
xc_status xc_add_batch(const int32_t *a, const int32_t *b, int32_t *sums, size_t count);
#endif

// Bytes. A host with arrays of them lends C their memory; else it holds memory of C's, by carrays.i, and takes
// what lies there as a string, by cdata.i: https://www.swig.org/Doc4.3/Library.html#Library_nn7
XC_CHECKED(sha256)
#ifndef SWIGCSHARP // which has arrays_csharp.i: its cdata.i looks for a library with the module's name
%apply (const void *BYTES, size_t LENGTH) { (const uint8_t *data, size_t size) };
#endif
#ifdef XC_BYTES
%apply (void *BYTES, size_t LENGTH) { (char *buffer, size_t capacity), (uint8_t *digest, size_t digest_size) };
int64_t xc_str_copy(char *buffer, size_t capacity, const char *text);
#else
%inline %{
static int64_t str_copy(uint8_t *buffer, size_t capacity, const char *text) {
    return xc_str_copy(reinterpret_cast<char *>(buffer), capacity, text);
}
%}
#endif
%inline %{
static xc_status sha256(const uint8_t *data, size_t size, uint8_t *digest, size_t digest_size) {
    return digest_size < 32 ? XC_ERR_CAPACITY : xc_sha256(data, size, digest);
}
%}
