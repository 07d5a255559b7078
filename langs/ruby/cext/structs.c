/* Classes of their own that hold the C struct. */

static VALUE point_class, mat4_class;

static const rb_data_type_t point_type = {
    .wrap_struct_name = "Crosscall::Point",
    .function = {.dfree = RUBY_DEFAULT_FREE},
    .flags = RUBY_TYPED_FREE_IMMEDIATELY,
};

static const rb_data_type_t mat4_type = {
    .wrap_struct_name = "Crosscall::Mat4",
    .function = {.dfree = RUBY_DEFAULT_FREE},
    .flags = RUBY_TYPED_FREE_IMMEDIATELY,
};

static xc_point *point_of(VALUE object) {
    return rb_check_typeddata(object, &point_type);
}

static xc_mat4 *mat4_of(VALUE object) {
    return rb_check_typeddata(object, &mat4_type);
}

static VALUE point_alloc(VALUE class) {
    xc_point *point;
    return TypedData_Make_Struct(class, xc_point, &point_type, point);
}

static VALUE point_initialize(VALUE self, VALUE x, VALUE y) {
    *point_of(self) = (xc_point){NUM2DBL(x), NUM2DBL(y)};
    return self;
}

static VALUE point_x(VALUE self) {
    return DBL2NUM(point_of(self)->x);
}

static VALUE point_y(VALUE self) {
    return DBL2NUM(point_of(self)->y);
}

static VALUE point_dist(VALUE self, VALUE a, VALUE b) {
    return DBL2NUM(xc_point_dist(point_of(a), point_of(b)));
}

static VALUE point_add(VALUE self, VALUE a, VALUE b) {
    xc_point *sum;
    VALUE result = TypedData_Make_Struct(point_class, xc_point, &point_type, sum);
    *sum = xc_point_add(*point_of(a), *point_of(b));
    return result;
}

static VALUE mat4_alloc(VALUE class) {
    xc_mat4 *matrix;
    return TypedData_Make_Struct(class, xc_mat4, &mat4_type, matrix);
}

static VALUE mat4_initialize(VALUE self, VALUE elements) {
    if (length_of(elements) != 16) {
        rb_raise(rb_eArgError, "a matrix has 16 elements");
    }
    read_doubles(elements, mat4_of(self)->m, 16);
    return self;
}

static VALUE mat4_to_a(VALUE self) {
    return new_array_of_doubles(mat4_of(self)->m, 16);
}

static VALUE mat4_scale(VALUE self, VALUE matrix, VALUE factor) {
    xc_mat4 *scaled;
    VALUE result = TypedData_Make_Struct(mat4_class, xc_mat4, &mat4_type, scaled);
    *scaled = xc_mat4_scale(*mat4_of(matrix), NUM2DBL(factor));
    return result;
}
