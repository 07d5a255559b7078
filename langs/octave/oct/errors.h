// A failure of the library as Octave's error.
// https://docs.octave.org/v7.3.0/Exception-and-Error-Handling-in-Oct_002dFiles.html

// case: parse_ok
// case: parse_fail
DEFUN_DLD(xc_parse_i64, args, , "value = xc_parse_i64 (text)") {
    expect(args, 1);
    int64_t value;
    check(xc_parse_i64(to_text(args(0)).c_str(), &value));
    return from_i64(value);
}

// end of cases
