// Calls that compute for a while.

// case: work
DEFUN_DLD(xc_work, args, , "state = xc_work (steps)") {
    expect(args, 1);
    return from_i64(xc_work(to_i64(args(0))));
}

// case: sha256
DEFUN_DLD(xc_sha256, args, , "digest = xc_sha256 (data)") {
    expect(args, 1);
    const uint8NDArray data = args(0).uint8_array_value();
    uint8NDArray digest(dim_vector(1, 32));
    check(xc_sha256(bytes(data), count_of(data.numel()), bytes(digest)));
    return octave_value(digest);
}

// case: matmul_f64
DEFUN_DLD(xc_matmul_f64, args, , "product = xc_matmul_f64 (a, b)") {
    expect(args, 2);
    const Matrix a = args(0).matrix_value(), b = args(1).matrix_value();
    octave_idx_type n = a.rows();
    if (a.columns() != n || b.rows() != n || b.columns() != n) {
        error_with_id("crosscall:size",
                      "xc_matmul_f64: the matrices must be square and of one size");
    }
    Matrix product(n, n);
    check(xc_matmul_f64(a.data(), b.data(), product.fortran_vec(), count_of(n)));
    return octave_value(product);
}

// end of cases
