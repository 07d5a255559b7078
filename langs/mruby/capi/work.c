/* Bodies of known weight, and many small calls as one. */
#include "binding.h"

// case: work
METHOD(work) {
    mrb_int steps;
    mrb_get_args(mrb, "i", &steps);
    return mrb_int_value(mrb, xc_work(steps));
}

// case: sha256
METHOD(sha256) {
    mrb_value data, digest;
    mrb_get_args(mrb, "SS", &data, &digest);
    if (RSTRING_LEN(digest) != 32) {
        mrb_raise(mrb, E_ARGUMENT_ERROR, "a digest has 32 bytes");
    }
    mrb_str_modify(mrb, mrb_str_ptr(digest));
    check(mrb, xc_sha256((const uint8_t *)RSTRING_PTR(data), (size_t)RSTRING_LEN(data),
                         (uint8_t *)RSTRING_PTR(digest)));
    return digest;
}

// case: matmul_f64
METHOD(matmul_f64) {
    mrb_value a, b, product;
    mrb_int n;
    mrb_get_args(mrb, "AAAi", &a, &b, &product, &n);
    if (n < 0 || n > INT16_MAX || RARRAY_LEN(a) != n * n || RARRAY_LEN(b) != n * n) {
        mrb_raise(mrb, E_ARGUMENT_ERROR, "two arrays of n times n elements are needed");
    }
    check_writable(mrb, product);
    double *left = read_doubles(mrb, a, n * n);
    double *right = read_doubles(mrb, b, n * n);
    double *values = reserve(mrb, n * n, sizeof *values);
    int is_read = left != NULL && right != NULL;
    xc_status status = is_read ? xc_matmul_f64(left, right, values, (size_t)n) : XC_OK;
    if (is_read && status == XC_OK) {
        write_doubles(mrb, product, values, n * n);
    }
    mrb_free(mrb, values);
    mrb_free(mrb, right);
    mrb_free(mrb, left);
    if (!is_read) {
        fail_reading(mrb);
    }
    check(mrb, status);
    return product;
}

// case: add_batch
METHOD(add_batch) {
    mrb_value a, b, sums;
    mrb_get_args(mrb, "AAA", &a, &b, &sums);
    mrb_int count = RARRAY_LEN(a);
    if (RARRAY_LEN(b) != count) {
        mrb_raise(mrb, E_ARGUMENT_ERROR, "two arrays of the same length are needed");
    }
    check_writable(mrb, sums);
    int32_t *left = read_int32s(mrb, a, count);
    int32_t *right = read_int32s(mrb, b, count);
    int32_t *values = reserve(mrb, count, sizeof *values);
    int is_read = left != NULL && right != NULL;
    xc_status status = is_read ? xc_add_batch(left, right, values, (size_t)count) : XC_OK;
    if (is_read && status == XC_OK) {
        write_int32s(mrb, sums, values, count);
    }
    mrb_free(mrb, values);
    mrb_free(mrb, right);
    mrb_free(mrb, left);
    if (!is_read) {
        fail_reading(mrb);
    }
    check(mrb, status);
    return sums;
}

// end of cases
