MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

# case: point_dist
double
xc_point_dist(xc_point a, xc_point b)
  CODE:
    RETVAL = xc_point_dist(&a, &b);
  OUTPUT:
    RETVAL

# case: point_add
xc_point
xc_point_add(xc_point a, xc_point b)

# case: mat4_scale
xc_mat4
xc_mat4_scale(xc_mat4 matrix, double factor)

# end of cases
