/* Structs: OCaml's records and arrays of floats, converted at every call. */
#include "binding.h"

static xc_point point(value record) {
    return (xc_point){.x = Double_flat_field(record, 0), .y = Double_flat_field(record, 1)};
}

// case: point_dist
value crosscall_point_dist(value first, value second) {
    CAMLparam2(first, second);
    xc_point a = point(first), b = point(second);
    CAMLreturn(caml_copy_double(xc_point_dist(&a, &b)));
}

// case: point_add
value crosscall_point_add(value first, value second) {
    CAMLparam2(first, second);
    CAMLlocal1(record);
    xc_point sum = xc_point_add(point(first), point(second));
    record = caml_alloc(2 * Double_wosize, Double_array_tag);
    Store_double_flat_field(record, 0, sum.x);
    Store_double_flat_field(record, 1, sum.y);
    CAMLreturn(record);
}

// case: mat4_scale
value crosscall_mat4_scale(value elements, value factor) {
    CAMLparam2(elements, factor);
    CAMLlocal1(result);
    xc_mat4 matrix;
    if (doubles_length(elements) != 16) {
        caml_invalid_argument("a mat4 has 16 elements");
    }
    memcpy(matrix.m, doubles(elements), sizeof matrix.m);
    xc_mat4 scaled = xc_mat4_scale(matrix, Double_val(factor));
    result = caml_alloc_float_array(16);
    memcpy(doubles(result), scaled.m, sizeof scaled.m);
    CAMLreturn(result);
}

// end of cases
