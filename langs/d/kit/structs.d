module structs;

import crosscall;
import session;
import std.algorithm.iteration : sum;

// case: point_dist
Sample pointDist(size_t, size_t loops)
{
    auto a = hide(xc_point(1, 2));
    auto b = hide(xc_point(4, 6));
    double r = 0;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_point_dist(&a, &b);
    return sample!"%.0f"(start, r);
}

// case: point_add
Sample pointAdd(size_t, size_t loops)
{
    const a = hide(xc_point(1, 2));
    const b = hide(xc_point(3, 4));
    double x = 0, y = 0;
    const start = now();
    foreach (_; 0 .. loops)
    {
        const p = xc_point_add(a, b);
        x = p.x;
        y = p.y;
    }
    return sample!"%.0f,%.0f"(start, x, y);
}

// case: mat4_scale
Sample mat4Scale(size_t, size_t loops)
{
    xc_mat4 matrix;
    foreach (i, ref element; matrix.m)
        element = i;
    matrix = hide(matrix);
    const factor = hide(2.0);
    xc_mat4 scaled;
    const start = now();
    foreach (_; 0 .. loops)
        scaled = xc_mat4_scale(matrix, factor);
    auto result = sample!""(start);
    result.value = sample!"%.0f"(start, scaled.m[].sum).value;
    return result;
}

// end of cases
