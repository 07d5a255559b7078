/* Scalars, in and out. */
#include "binding.h"

// case: noop
COMMAND(noop) {
    TAKES(0, NULL);
    xc_noop();
    return TCL_OK;
}

// case: add_i32
COMMAND(add_i32) {
    int32_t a, b;
    TAKES(2, "a b");
    TRY(get_int32(interp, objv[1], &a));
    TRY(get_int32(interp, objv[2], &b));
    Tcl_SetObjResult(interp, Tcl_NewIntObj(xc_add_i32(a, b)));
    return TCL_OK;
}

// case: inc_i64
COMMAND(inc_i64) {
    int64_t value;
    TAKES(1, "value");
    TRY(get_int64(interp, objv[1], &value));
    return return_int64(interp, xc_inc_i64(value));
}

static int get_int64s(Tcl_Interp *interp, Tcl_Obj *const objects[], int64_t *values, int count) {
    for (int i = 0; i < count; i++) {
        TRY(get_int64(interp, objects[i], &values[i]));
    }
    return TCL_OK;
}

// case: sum2_i64
COMMAND(sum2_i64) {
    int64_t v[2];
    TAKES(2, "a b");
    TRY(get_int64s(interp, &objv[1], v, 2));
    return return_int64(interp, xc_sum2_i64(v[0], v[1]));
}

// case: sum4_i64
COMMAND(sum4_i64) {
    int64_t v[4];
    TAKES(4, "a b c d");
    TRY(get_int64s(interp, &objv[1], v, 4));
    return return_int64(interp, xc_sum4_i64(v[0], v[1], v[2], v[3]));
}

// case: sum6_i64
COMMAND(sum6_i64) {
    int64_t v[6];
    TAKES(6, "a b c d e f");
    TRY(get_int64s(interp, &objv[1], v, 6));
    return return_int64(interp, xc_sum6_i64(v[0], v[1], v[2], v[3], v[4], v[5]));
}

// case: sum8_i64
COMMAND(sum8_i64) {
    int64_t v[8];
    TAKES(8, "a b c d e f g h");
    TRY(get_int64s(interp, &objv[1], v, 8));
    return return_int64(interp, xc_sum8_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
}

// case: sum12_i64
COMMAND(sum12_i64) {
    int64_t v[12];
    TAKES(12, "a b c d e f g h i j k l");
    TRY(get_int64s(interp, &objv[1], v, 12));
    return return_int64(interp, xc_sum12_i64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8],
                                             v[9], v[10], v[11]));
}

// case: sum8_f64
COMMAND(sum8_f64) {
    double v[8];
    TAKES(8, "a b c d e f g h");
    for (int i = 0; i < 8; i++) {
        TRY(Tcl_GetDoubleFromObj(interp, objv[i + 1], &v[i]));
    }
    return return_double(interp, xc_sum8_f64(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
}

// end of cases
