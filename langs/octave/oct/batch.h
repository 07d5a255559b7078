// Many small calls as one.

// case: add_batch
DEFUN_DLD(xc_add_batch, args, , "sums = xc_add_batch (a, b)") {
    expect(args, 2);
    const int32NDArray a = args(0).int32_array_value(), b = args(1).int32_array_value();
    if (a.numel() != b.numel()) {
        error_with_id("crosscall:size", "xc_add_batch: a and b must be of one length");
    }
    int32NDArray sums(a.dims());
    check(xc_add_batch(integers(a), integers(b), integers(sums), count_of(a.numel())));
    return octave_value(sums);
}

// end of cases
