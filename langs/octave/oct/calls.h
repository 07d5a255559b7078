// Numbers in and out.

// case: noop
DEFUN_DLD(xc_noop, args, , "xc_noop ()") {
    expect(args, 0);
    xc_noop();
    return octave_value_list();
}

// case: add_i32
DEFUN_DLD(xc_add_i32, args, , "sum = xc_add_i32 (a, b)") {
    expect(args, 2);
    return from_i32(xc_add_i32(to_i32(args(0)), to_i32(args(1))));
}

// case: inc_i64
DEFUN_DLD(xc_inc_i64, args, , "next = xc_inc_i64 (value)") {
    expect(args, 1);
    return from_i64(xc_inc_i64(to_i64(args(0))));
}

// case: sum2_i64
DEFUN_DLD(xc_sum2_i64, args, , "sum = xc_sum2_i64 (a, b)") {
    expect(args, 2);
    return from_i64(xc_sum2_i64(to_i64(args(0)), to_i64(args(1))));
}

// case: sum4_i64
DEFUN_DLD(xc_sum4_i64, args, , "sum = xc_sum4_i64 (a, b, c, d)") {
    expect(args, 4);
    return from_i64(
        xc_sum4_i64(to_i64(args(0)), to_i64(args(1)), to_i64(args(2)), to_i64(args(3))));
}

// case: sum6_i64
DEFUN_DLD(xc_sum6_i64, args, , "sum = xc_sum6_i64 (a, b, c, d, e, f)") {
    expect(args, 6);
    return from_i64(xc_sum6_i64(to_i64(args(0)), to_i64(args(1)), to_i64(args(2)), to_i64(args(3)),
                                to_i64(args(4)), to_i64(args(5))));
}

// case: sum8_i64
DEFUN_DLD(xc_sum8_i64, args, , "sum = xc_sum8_i64 (a, b, c, d, e, f, g, h)") {
    expect(args, 8);
    return from_i64(xc_sum8_i64(to_i64(args(0)), to_i64(args(1)), to_i64(args(2)), to_i64(args(3)),
                                to_i64(args(4)), to_i64(args(5)), to_i64(args(6)),
                                to_i64(args(7))));
}

// case: sum12_i64
DEFUN_DLD(xc_sum12_i64, args, , "sum = xc_sum12_i64 (a, b, c, d, e, f, g, h, i, j, k, l)") {
    expect(args, 12);
    return from_i64(xc_sum12_i64(to_i64(args(0)), to_i64(args(1)), to_i64(args(2)), to_i64(args(3)),
                                 to_i64(args(4)), to_i64(args(5)), to_i64(args(6)), to_i64(args(7)),
                                 to_i64(args(8)), to_i64(args(9)), to_i64(args(10)),
                                 to_i64(args(11))));
}

// case: sum8_f64
DEFUN_DLD(xc_sum8_f64, args, , "sum = xc_sum8_f64 (a, b, c, d, e, f, g, h)") {
    expect(args, 8);
    return octave_value(xc_sum8_f64(args(0).double_value(), args(1).double_value(),
                                    args(2).double_value(), args(3).double_value(),
                                    args(4).double_value(), args(5).double_value(),
                                    args(6).double_value(), args(7).double_value()));
}

// end of cases
