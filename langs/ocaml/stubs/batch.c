/* Many additions by one call. */
#include "binding.h"

// case: add_batch
value crosscall_add_batch(value a, value b, value sums) {
    CAMLparam3(a, b, sums);
    size_t count = int32s_length(sums);
    if (int32s_length(a) != count || int32s_length(b) != count) {
        caml_invalid_argument("an array has another length");
    }
    check(xc_add_batch(int32s(a), int32s(b), int32s(sums), count));
    CAMLreturn(Val_unit);
}

// end of cases
