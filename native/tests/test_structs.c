#include "crosscall.h"
#include "runner.h"

#include <math.h>
#include <stddef.h>

TEST(layouts_are_what_the_header_says) {
    CHECK_INT(16, sizeof(xc_point));
    CHECK_INT(8, offsetof(xc_point, y));
    CHECK_INT(128, sizeof(xc_mat4));
    CHECK_INT(sizeof(void *) == 8 ? 24 : 16, sizeof(xc_person));
    CHECK_INT(sizeof(void *) == 8 ? 16 : 12, offsetof(xc_person, age));
    CHECK_INT(4, sizeof((xc_person){NULL, 0, 0}.age));
}

TEST(point_dist_is_euclidean_in_either_direction) {
    const xc_point a = {1, 2};
    const xc_point b = {4, 6};
    CHECK_F64(5, xc_point_dist(&a, &b));
    CHECK_F64(5, xc_point_dist(&b, &a));
    CHECK_F64(0, xc_point_dist(&a, &a));
}

TEST(point_dist_is_infinite_where_a_square_is) {
    const xc_point a = {0, 0};
    const xc_point b = {1e200, 0};
    CHECK_F64(INFINITY, xc_point_dist(&a, &b));
}

TEST(point_dist_to_null_is_nan) {
    const xc_point point = {1, 2};
    CHECK_F64(NAN, xc_point_dist(NULL, &point));
    CHECK_TEXT("xc_point_dist: a is NULL", xc_last_error());
    CHECK_F64(NAN, xc_point_dist(&point, NULL));
    CHECK_TEXT("xc_point_dist: b is NULL", xc_last_error());
}

TEST(point_add_adds_both_fields) {
    xc_point sum = xc_point_add((xc_point){1, 20}, (xc_point){300, 4000});
    CHECK_F64(301, sum.x);
    CHECK_F64(4020, sum.y);
}

TEST(mat4_scale_scales_every_element_of_a_copy) {
    xc_mat4 matrix;
    for (int i = 0; i < 16; i++) {
        matrix.m[i] = i + 1;
    }
    xc_mat4 scaled = xc_mat4_scale(matrix, 2);
    for (int i = 0; i < 16; i++) {
        CHECK_F64(2 * (i + 1), scaled.m[i]);
        CHECK_F64(i + 1, matrix.m[i]);
    }
}
