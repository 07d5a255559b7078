/* The module's own types, which hold the C structs.
 * https://docs.hpyproject.org/en/stable/api-reference/hpy-type.html */
#include "binding.h"

HPyDef_MEMBER(Point_x, "x", HPyMember_DOUBLE, offsetof(Point, c.x), .readonly = 1)
    HPyDef_MEMBER(Point_y, "y", HPyMember_DOUBLE, offsetof(Point, c.y), .readonly = 1)

        HPyDef_SLOT(Point_new, HPy_tp_new) static HPy
    Point_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    (void)kw;
    Point *point;
    double x, y;
    if (!HPyArg_Parse(ctx, NULL, args, (size_t)nargs, "dd:Point", &x, &y)) {
        return HPy_NULL;
    }
    HPy made = HPy_New(ctx, type, &point);
    if (!HPy_IsNull(made)) {
        point->c = (xc_point){x, y};
    }
    return made;
}

static HPyDef *Point_defines[] = {&Point_x, &Point_y, &Point_new, NULL};
static HPyType_Spec Point_spec = {.name = "crosscall.Point",
                                  .basicsize = sizeof(Point),
                                  .builtin_shape = SHAPE(Point),
                                  .defines = Point_defines};

HPyDef_SLOT(Mat4_new, HPy_tp_new) static HPy
    Mat4_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    (void)kw;
    Mat4 *matrix;
    if (nargs != 16) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "Mat4 takes 16 numbers");
        return HPy_NULL;
    }
    HPy made = HPy_New(ctx, type, &matrix);
    for (int i = 0; !HPy_IsNull(made) && i < 16; i++) {
        matrix->c.m[i] = HPyFloat_AsDouble(ctx, args[i]);
        if (matrix->c.m[i] == -1 && HPyErr_Occurred(ctx)) {
            HPy_Close(ctx, made);
            return HPy_NULL;
        }
    }
    return made;
}

HPyDef_SLOT(Mat4_length, HPy_sq_length) static HPy_ssize_t
    Mat4_length_impl(HPyContext *ctx, HPy self) {
    (void)ctx, (void)self;
    return 16;
}

HPyDef_SLOT(Mat4_item, HPy_sq_item) static HPy
    Mat4_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t i) {
    if (i < 0 || i >= 16) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "Mat4 has 16 elements");
        return HPy_NULL;
    }
    return HPyFloat_FromDouble(ctx, Mat4_AsStruct(ctx, self)->c.m[i]);
}

static HPyDef *Mat4_defines[] = {&Mat4_new, &Mat4_length, &Mat4_item, NULL};
static HPyType_Spec Mat4_spec = {.name = "crosscall.Mat4",
                                 .basicsize = sizeof(Mat4),
                                 .builtin_shape = SHAPE(Mat4),
                                 .defines = Mat4_defines};

static int get_points(HPyContext *ctx, const HPy *args, size_t nargs, const char *format, Point **a,
                      Point **b) {
    HPy p, q;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, format, &p, &q) ||
        !is_of(ctx, p, point_type, "a Point is wanted") ||
        !is_of(ctx, q, point_type, "a Point is wanted")) {
        return 0;
    }
    *a = Point_AsStruct(ctx, p);
    *b = Point_AsStruct(ctx, q);
    return 1;
}

// case: point_dist
HPyDef_METH(point_dist, "point_dist", HPyFunc_VARARGS) static HPy
    point_dist_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    Point *a, *b;
    if (!get_points(ctx, args, nargs, "OO:point_dist", &a, &b)) {
        return HPy_NULL;
    }
    return HPyFloat_FromDouble(ctx, xc_point_dist(&a->c, &b->c));
}

// case: point_add
HPyDef_METH(point_add, "point_add", HPyFunc_VARARGS) static HPy
    point_add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    Point *a, *b, *sum;
    if (!get_points(ctx, args, nargs, "OO:point_add", &a, &b)) {
        return HPy_NULL;
    }
    HPy type = HPyGlobal_Load(ctx, point_type);
    HPy made = HPy_New(ctx, type, &sum);
    HPy_Close(ctx, type);
    if (!HPy_IsNull(made)) {
        sum->c = xc_point_add(a->c, b->c);
    }
    return made;
}

// case: mat4_scale
HPyDef_METH(mat4_scale, "mat4_scale", HPyFunc_VARARGS) static HPy
    mat4_scale_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    HPy matrix;
    double factor;
    Mat4 *scaled;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Od:mat4_scale", &matrix, &factor) ||
        !is_of(ctx, matrix, mat4_type, "a Mat4 is wanted")) {
        return HPy_NULL;
    }
    HPy type = HPyGlobal_Load(ctx, mat4_type);
    HPy made = HPy_New(ctx, type, &scaled);
    HPy_Close(ctx, type);
    if (!HPy_IsNull(made)) {
        scaled->c = xc_mat4_scale(Mat4_AsStruct(ctx, matrix)->c, factor);
    }
    return made;
}

// end of cases
