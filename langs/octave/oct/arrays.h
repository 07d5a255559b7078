// Arrays of doubles. Octave's are values: one that C shall write to is copied first, by fortran_vec.
// https://docs.octave.org/v7.3.0/Matrices-and-Arrays-in-Oct_002dFiles.html

inline size_t count_of(octave_idx_type elements) {
    return static_cast<size_t>(elements);
}

// case: sum_f64
DEFUN_DLD(xc_sum_f64, args, , "sum = xc_sum_f64 (values)") {
    expect(args, 1);
    const NDArray values = args(0).array_value();
    return octave_value(xc_sum_f64(values.data(), count_of(values.numel())));
}

// case: scale_f64
DEFUN_DLD(xc_scale_f64, args, , "scaled = xc_scale_f64 (values, factor)") {
    expect(args, 2);
    NDArray values = args(0).array_value();
    check(xc_scale_f64(values.fortran_vec(), count_of(values.numel()), args(1).double_value()));
    return octave_value(values);
}

// end of cases
