/* What the stubs of all groups have in common. */
#ifndef BINDING_H
#define BINDING_H

#include <caml/alloc.h>
#include <caml/bigarray.h>
#include <caml/callback.h>
#include <caml/custom.h>
#include <caml/fail.h>
#include <caml/memory.h>
#include <caml/mlvalues.h>
#include <crosscall.h>
#include <stdint.h>
#include <string.h>

/* Raises Crosscall.Error with the library's message; crosscall.ml has registered it. */
static inline void fail(xc_status status) {
    CAMLparam0();
    CAMLlocal1(message);
    const value *error = caml_named_value("Crosscall.Error");
    if (error == NULL) {
        caml_failwith("Crosscall.Error is not registered");
    }
    message = caml_copy_string(xc_last_error());
    value arguments[] = {Val_int(status), message};
    caml_raise_with_args(*error, 2, arguments);
    CAMLnoreturn;
}

static inline void check(xc_status status) {
    if (status != XC_OK) {
        fail(status);
    }
}

/* The OCaml string of a text of the library's, which is freed; the caller returns it at once. */
static inline value take_text(char *text) {
    if (text == NULL) {
        fail(XC_ERR_MEMORY);
    }
    value copy = caml_copy_string(text);
    xc_str_free(text);
    return copy;
}

/* An array of doubles is a block of doubles: no copy, as long as nothing of OCaml runs. */
static inline double *doubles(value array) {
    return (double *)Op_val(array);
}

static inline size_t doubles_length(value array) {
    return Wosize_val(array) / Double_wosize;
}

/* The elements of a one-dimensional Bigarray of int32s, which the collector does not move. */
static inline int32_t *int32s(value array) {
    return Caml_ba_data_val(array);
}

static inline size_t int32s_length(value array) {
    return (size_t)Caml_ba_array_val(array)->dim[0];
}

/* A count of OCaml's as one of C's. */
static inline size_t size_of(value count) {
    if (Long_val(count) < 0) {
        caml_invalid_argument("a size below 0");
    }
    return (size_t)Long_val(count);
}

#endif
