/* Classes of their own that hold the C struct. */
#include "binding.h"

static const mrb_data_type point_type = {"Crosscall::Point", mrb_free};
static const mrb_data_type mat4_type = {"Crosscall::Mat4", mrb_free};
static struct RClass *point_class, *mat4_class;

METHOD(point_initialize) {
    mrb_float x, y;
    mrb_get_args(mrb, "ff", &x, &y);
    xc_point *point = mrb_malloc(mrb, sizeof *point);
    *point = (xc_point){.x = x, .y = y};
    mrb_free(mrb, DATA_PTR(self));
    mrb_data_init(self, point, &point_type);
    return self;
}

METHOD(point_x) {
    const xc_point *point = mrb_data_get_ptr(mrb, self, &point_type);
    return mrb_float_value(mrb, point->x);
}

METHOD(point_y) {
    const xc_point *point = mrb_data_get_ptr(mrb, self, &point_type);
    return mrb_float_value(mrb, point->y);
}

// case: point_dist
METHOD(point_dist) {
    void *a, *b;
    mrb_get_args(mrb, "dd", &a, &point_type, &b, &point_type);
    return mrb_float_value(mrb, xc_point_dist(a, b));
}

// case: point_add
METHOD(point_add) {
    void *a, *b;
    xc_point *sum;
    struct RData *object;
    mrb_get_args(mrb, "dd", &a, &point_type, &b, &point_type);
    Data_Make_Struct(mrb, point_class, xc_point, &point_type, sum, object);
    *sum = xc_point_add(*(xc_point *)a, *(xc_point *)b);
    return mrb_obj_value(object);
}

// case: mat4_scale
METHOD(mat4_initialize) {
    mrb_value elements;
    mrb_get_args(mrb, "A", &elements);
    if (RARRAY_LEN(elements) != 16) {
        mrb_raise(mrb, E_ARGUMENT_ERROR, "16 elements are needed");
    }
    double *values = read_doubles(mrb, elements, 16);
    if (values == NULL) {
        fail_reading(mrb);
    }
    xc_mat4 *matrix = (xc_mat4 *)values; /* 16 doubles are what it has */
    mrb_free(mrb, DATA_PTR(self));
    mrb_data_init(self, matrix, &mat4_type);
    return self;
}

METHOD(mat4_to_a) {
    const xc_mat4 *matrix = mrb_data_get_ptr(mrb, self, &mat4_type);
    mrb_value array = mrb_ary_new_capa(mrb, 16);
    write_doubles(mrb, array, matrix->m, 16);
    return array;
}

METHOD(mat4_scale) {
    void *matrix;
    mrb_float factor;
    xc_mat4 *scaled;
    struct RData *object;
    mrb_get_args(mrb, "df", &matrix, &mat4_type, &factor);
    Data_Make_Struct(mrb, mat4_class, xc_mat4, &mat4_type, scaled, object);
    *scaled = xc_mat4_scale(*(xc_mat4 *)matrix, factor);
    return mrb_obj_value(object);
}

// end of cases
