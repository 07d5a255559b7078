/* Structs: lists of their fields. */
#include "binding.h"

/* The numbers of a list of that length. */
static int get_fields(Tcl_Interp *interp, Tcl_Obj *list, double *fields, int expected) {
    int count;
    Tcl_Obj **elements;
    TRY(Tcl_ListObjGetElements(interp, list, &count, &elements));
    if (count != expected) {
        return fail_with(interp, "a list of another length is needed");
    }
    for (int i = 0; i < count; i++) {
        TRY(Tcl_GetDoubleFromObj(interp, elements[i], &fields[i]));
    }
    return TCL_OK;
}

static int get_point(Tcl_Interp *interp, Tcl_Obj *list, xc_point *point) {
    double fields[2];
    TRY(get_fields(interp, list, fields, 2));
    *point = (xc_point){.x = fields[0], .y = fields[1]};
    return TCL_OK;
}

// case: point_dist
COMMAND(point_dist) {
    xc_point a, b;
    TAKES(2, "a b");
    TRY(get_point(interp, objv[1], &a));
    TRY(get_point(interp, objv[2], &b));
    return return_double(interp, xc_point_dist(&a, &b));
}

// case: point_add
COMMAND(point_add) {
    xc_point a, b;
    TAKES(2, "a b");
    TRY(get_point(interp, objv[1], &a));
    TRY(get_point(interp, objv[2], &b));
    xc_point sum = xc_point_add(a, b);
    Tcl_Obj *fields[] = {Tcl_NewDoubleObj(sum.x), Tcl_NewDoubleObj(sum.y)};
    Tcl_SetObjResult(interp, Tcl_NewListObj(2, fields));
    return TCL_OK;
}

// case: mat4_scale
COMMAND(mat4_scale) {
    xc_mat4 matrix;
    double factor;
    TAKES(2, "matrix factor");
    TRY(get_fields(interp, objv[1], matrix.m, 16));
    TRY(Tcl_GetDoubleFromObj(interp, objv[2], &factor));
    matrix = xc_mat4_scale(matrix, factor);
    return return_doubles(interp, matrix.m, 16);
}

// end of cases
