// Structs: Octave's own, with fields of these names, and a matrix.
// https://docs.octave.org/v7.3.0/Structures-in-Oct_002dFiles.html

inline xc_point to_point(const octave_value &value) {
    octave_scalar_map fields =
        value.xscalar_map_value("crosscall: a struct with x and y is wanted");
    return {fields.getfield("x").double_value(), fields.getfield("y").double_value()};
}

// case: point_dist
DEFUN_DLD(xc_point_dist, args, , "distance = xc_point_dist (a, b)") {
    expect(args, 2);
    xc_point a = to_point(args(0)), b = to_point(args(1));
    return octave_value(xc_point_dist(&a, &b));
}

// case: point_add
DEFUN_DLD(xc_point_add, args, , "sum = xc_point_add (a, b)") {
    expect(args, 2);
    xc_point sum = xc_point_add(to_point(args(0)), to_point(args(1)));
    octave_scalar_map fields;
    fields.assign("x", sum.x);
    fields.assign("y", sum.y);
    return octave_value(fields);
}

// case: mat4_scale
DEFUN_DLD(xc_mat4_scale, args, , "scaled = xc_mat4_scale (matrix, factor)") {
    expect(args, 2);
    const Matrix matrix = args(0).matrix_value();
    if (matrix.rows() != 4 || matrix.columns() != 4) {
        error_with_id("crosscall:size", "xc_mat4_scale: the matrix must have 4 rows and 4 columns");
    }
    xc_mat4 m;
    std::copy_n(matrix.data(), 16, m.m);
    xc_mat4 m2 = xc_mat4_scale(m, args(1).double_value());
    Matrix scaled(4, 4);
    std::copy_n(m2.m, 16, scaled.fortran_vec());
    return octave_value(scaled);
}

// end of cases
