// Part of cases.cpp.
#include <iterator>
#include <numeric>

namespace {

// case: point_dist
Sample point_dist(std::int64_t, std::int64_t loops) {
    xc_point a = {1, 2};
    xc_point b = {4, 6};
    double r = 0;
    hide_in_memory(a);
    hide_in_memory(b);
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_point_dist(&a, &b);
    }
    return {now_ns() - start, whole(r)};
}

// case: point_add
Sample point_add(std::int64_t, std::int64_t loops) {
    xc_point a = {1, 2};
    xc_point b = {3, 4};
    double x = 0;
    double y = 0;
    hide_in_memory(a);
    hide_in_memory(b);
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        clobber_memory();
        const xc_point p = xc_point_add(a, b);
        x = p.x;
        y = p.y;
    }
    return {now_ns() - start, whole(x) + "," + whole(y)};
}

// case: mat4_scale
Sample mat4_scale(std::int64_t, std::int64_t loops) {
    xc_mat4 m;
    std::iota(std::begin(m.m), std::end(m.m), 0.0);
    hide_in_memory(m);
    const double factor = hide(2.0);
    xc_mat4 scaled = {};
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        scaled = xc_mat4_scale(m, factor);
    }
    const auto elapsed_ns = now_ns() - start;
    return {elapsed_ns, whole(std::accumulate(std::begin(scaled.m), std::end(scaled.m), 0.0))};
}
// end of cases

} // namespace
