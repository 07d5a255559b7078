/* Work that takes far longer than the call: without the runtime lock where it touches nothing of OCaml's. */
#include "binding.h"

#include <caml/threads.h>

// case: work
value crosscall_work(value steps) {
    CAMLparam1(steps);
    int64_t count = Int64_val(steps);
    caml_release_runtime_system();
    int64_t result = xc_work(count);
    caml_acquire_runtime_system();
    CAMLreturn(caml_copy_int64(result));
}

// case: sha256
value crosscall_sha256(value data, value digest) {
    CAMLparam2(data, digest);
    if (caml_string_length(digest) != 32) {
        caml_invalid_argument("a digest has 32 bytes");
    }
    check(xc_sha256(Bytes_val(data), caml_string_length(data), Bytes_val(digest)));
    CAMLreturn(Val_unit);
}

// case: matmul_f64
value crosscall_matmul_f64(value a, value b, value product, value rows) {
    CAMLparam4(a, b, product, rows);
    size_t n = size_of(rows), count = doubles_length(product);
    if (doubles_length(a) != count || doubles_length(b) != count || (n > 0 && count / n != n) ||
        count != n * n) {
        caml_invalid_argument("a matrix has another size");
    }
    check(xc_matmul_f64(doubles(a), doubles(b), doubles(product), n));
    CAMLreturn(Val_unit);
}

// end of cases
