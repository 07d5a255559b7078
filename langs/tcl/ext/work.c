/* Bodies of known weight. */
#include "binding.h"

// case: work
COMMAND(work) {
    int64_t steps;
    TAKES(1, "steps");
    TRY(get_int64(interp, objv[1], &steps));
    return return_int64(interp, xc_work(steps));
}

// case: sha256
COMMAND(sha256) {
    int size;
    uint8_t digest[32];
    TAKES(1, "data");
    const uint8_t *data_bytes = Tcl_GetByteArrayFromObj(objv[1], &size);
    TRY(check(interp, xc_sha256(data_bytes, (size_t)size, digest)));
    Tcl_SetObjResult(interp, Tcl_NewByteArrayObj(digest, sizeof digest));
    return TCL_OK;
}

// case: matmul_f64
/* matmul_f64 a b n: the product, all row by row. */
static int multiply(Tcl_Interp *interp, const double *a, const double *b, size_t n) {
    double *product = reserve((int)(n * n), sizeof *product);
    int code = check(interp, xc_matmul_f64(a, b, product, n));
    if (code == TCL_OK) {
        code = return_doubles(interp, product, (int)(n * n));
    }
    Tcl_Free((char *)product);
    return code;
}

COMMAND(matmul_f64) {
    int a_count, b_count;
    size_t n;
    TAKES(3, "a b n");
    TRY(get_size(interp, objv[3], &n));
    double *a = get_doubles(interp, objv[1], &a_count);
    double *b = a != NULL ? get_doubles(interp, objv[2], &b_count) : NULL;
    int code = TCL_ERROR;
    if (b != NULL && n <= INT16_MAX && (size_t)a_count == n * n && a_count == b_count) {
        code = multiply(interp, a, b, n);
    } else if (b != NULL) {
        code = fail_with(interp, "two lists of n times n elements are needed");
    }
    if (b != NULL) {
        Tcl_Free((char *)b);
    }
    if (a != NULL) {
        Tcl_Free((char *)a);
    }
    return code;
}

// end of cases
