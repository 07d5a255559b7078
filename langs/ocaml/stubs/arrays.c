/* Arrays, one way and both ways. */
#include "binding.h"

// case: sum_f64
value crosscall_sum_f64(value values) {
    CAMLparam1(values);
    CAMLreturn(caml_copy_double(xc_sum_f64(doubles(values), doubles_length(values))));
}

// case: scale_f64
value crosscall_scale_f64(value values, value factor) {
    CAMLparam2(values, factor);
    check(xc_scale_f64(doubles(values), doubles_length(values), Double_val(factor)));
    CAMLreturn(Val_unit);
}

// end of cases
