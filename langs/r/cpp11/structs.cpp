// Structs: lists, whose elements are found by their names, and matrices.
#include "binding.hpp"

using namespace cpp11::literals;

static xc_point as_point(const cpp11::list &point) {
    return {cpp11::as_cpp<double>(point["x"]), cpp11::as_cpp<double>(point["y"])};
}

// case: point_dist
[[cpp11::register]] double point_dist(cpp11::list a, cpp11::list b) {
    xc_point from = as_point(a), to = as_point(b);
    return xc_point_dist(&from, &to);
}

// case: point_add
[[cpp11::register]] cpp11::writable::list point_add(cpp11::list a, cpp11::list b) {
    xc_point sum = xc_point_add(as_point(a), as_point(b));
    return {"x"_nm = sum.x, "y"_nm = sum.y};
}

// case: mat4_scale
[[cpp11::register]] cpp11::writable::doubles_matrix<> mat4_scale(cpp11::doubles_matrix<> matrix,
                                                                 double factor) {
    if (matrix.nrow() != 4 || matrix.ncol() != 4) {
        cpp11::stop("a matrix of 4 rows and 4 columns is needed");
    }
    xc_mat4 m;
    for (int i = 0; i < 16; i++) {
        m.m[i] = matrix(i % 4, i / 4);
    }
    m = xc_mat4_scale(m, factor);
    cpp11::writable::doubles_matrix<> scaled(4, 4);
    for (int i = 0; i < 16; i++) {
        scaled(i % 4, i / 4) = m.m[i];
    }
    return scaled;
}

// end of cases
