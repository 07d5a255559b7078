/* Numbers in and out. A native function of more than five arguments has a twin for bytecode, which gets
 * them as an array. */
#include "binding.h"

value crosscall_abi_version(value unit) {
    CAMLparam1(unit);
    CAMLreturn(Val_long(xc_abi_version()));
}

// case: noop
value crosscall_noop(value unit) {
    CAMLparam1(unit);
    xc_noop();
    CAMLreturn(Val_unit);
}

// case: add_i32
value crosscall_add_i32(value a, value b) {
    CAMLparam2(a, b);
    CAMLreturn(Val_int(xc_add_i32(Int_val(a), Int_val(b))));
}

// case: inc_i64
value crosscall_inc_i64(value x) {
    CAMLparam1(x);
    CAMLreturn(caml_copy_int64(xc_inc_i64(Int64_val(x))));
}

// case: sum2_i64
value crosscall_sum2_i64(value a, value b) {
    CAMLparam2(a, b);
    CAMLreturn(caml_copy_int64(xc_sum2_i64(Int64_val(a), Int64_val(b))));
}

// case: sum4_i64
value crosscall_sum4_i64(value a, value b, value c, value d) {
    CAMLparam4(a, b, c, d);
    CAMLreturn(
        caml_copy_int64(xc_sum4_i64(Int64_val(a), Int64_val(b), Int64_val(c), Int64_val(d))));
}

// case: sum6_i64
value crosscall_sum6_i64(value a, value b, value c, value d, value e, value f) {
    CAMLparam5(a, b, c, d, e);
    CAMLxparam1(f);
    CAMLreturn(caml_copy_int64(xc_sum6_i64(Int64_val(a), Int64_val(b), Int64_val(c), Int64_val(d),
                                           Int64_val(e), Int64_val(f))));
}

value crosscall_sum6_i64_bytecode(value *v, int count) {
    (void)count;
    return crosscall_sum6_i64(v[0], v[1], v[2], v[3], v[4], v[5]);
}

// case: sum8_i64
value crosscall_sum8_i64(value a, value b, value c, value d, value e, value f, value g, value h) {
    CAMLparam5(a, b, c, d, e);
    CAMLxparam3(f, g, h);
    CAMLreturn(
        caml_copy_int64(xc_sum8_i64(Int64_val(a), Int64_val(b), Int64_val(c), Int64_val(d),
                                    Int64_val(e), Int64_val(f), Int64_val(g), Int64_val(h))));
}

value crosscall_sum8_i64_bytecode(value *v, int count) {
    (void)count;
    return crosscall_sum8_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
}

// case: sum12_i64
value crosscall_sum12_i64(value a, value b, value c, value d, value e, value f, value g, value h,
                          value i, value j, value k, value l) {
    CAMLparam5(a, b, c, d, e);
    CAMLxparam5(f, g, h, i, j);
    CAMLxparam2(k, l);
    CAMLreturn(caml_copy_int64(xc_sum12_i64(
        Int64_val(a), Int64_val(b), Int64_val(c), Int64_val(d), Int64_val(e), Int64_val(f),
        Int64_val(g), Int64_val(h), Int64_val(i), Int64_val(j), Int64_val(k), Int64_val(l))));
}

value crosscall_sum12_i64_bytecode(value *v, int count) {
    (void)count;
    return crosscall_sum12_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10],
                               v[11]);
}

// case: sum8_f64
value crosscall_sum8_f64(value a, value b, value c, value d, value e, value f, value g, value h) {
    CAMLparam5(a, b, c, d, e);
    CAMLxparam3(f, g, h);
    CAMLreturn(
        caml_copy_double(xc_sum8_f64(Double_val(a), Double_val(b), Double_val(c), Double_val(d),
                                     Double_val(e), Double_val(f), Double_val(g), Double_val(h))));
}

value crosscall_sum8_f64_bytecode(value *v, int count) {
    (void)count;
    return crosscall_sum8_f64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
}

// end of cases
