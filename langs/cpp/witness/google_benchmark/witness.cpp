// The calls of a C++ worker under Google Benchmark: its wrapper, its arguments, one loop's work in each
// iteration.
#include "crosscall.hpp"
#include "rows.hpp"
#include "worker.hpp"

#include <exception>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

namespace {

using benchmark::DoNotOptimize;
using benchmark::State;

std::string whole(double number) {
    return std::to_string(static_cast<std::int64_t>(number));
}

void add_i32(State &state) {
    const std::int32_t a = hide(1000000);
    const std::int32_t b = hide(2345678);
    std::int32_t r = 0;
    for (auto _ : state) {
        r = xc_add_i32(a, b);
        DoNotOptimize(r);
    }
    state.SetLabel(std::to_string(r));
}

void inc_i64(State &state) {
    constexpr std::int64_t first = std::int64_t{1} << 53;
    std::int64_t x = hide(first);
    for (auto _ : state) {
        x = xc_inc_i64(x);
        DoNotOptimize(x);
    }
    state.SetLabel(std::to_string(xc_inc_i64(first)));
}

void str_len(State &state) {
    const std::string text = letters(state.range(0));
    std::int64_t r = 0;
    for (auto _ : state) {
        r = crosscall::str_len(text);
        DoNotOptimize(r);
    }
    state.SetLabel(std::to_string(r));
}

void sum_f64(State &state) {
    std::vector<double> values(static_cast<std::size_t>(state.range(0)));
    std::iota(values.begin(), values.end(), 0.0);
    double r = 0;
    for (auto _ : state) {
        r = crosscall::sum(values);
        DoNotOptimize(r);
    }
    state.SetLabel(whole(r));
}

void point_add(State &state) {
    xc_point a = {1, 2};
    xc_point b = {3, 4};
    double x = 0;
    double y = 0;
    hide_in_memory(a);
    hide_in_memory(b);
    for (auto _ : state) {
        clobber_memory();
        const xc_point p = xc_point_add(a, b);
        x = p.x;
        y = p.y;
        DoNotOptimize(x);
        DoNotOptimize(y);
    }
    state.SetLabel(whole(x) + "," + whole(y));
}

// Without DoNotOptimize, as the worker: the compiler sees nothing of the call that it could drop.
void point_add_kept(State &state) {
    xc_point a = {1, 2};
    xc_point b = {3, 4};
    double x = 0;
    double y = 0;
    hide_in_memory(a);
    hide_in_memory(b);
    for (auto _ : state) {
        clobber_memory();
        const xc_point p = xc_point_add(a, b);
        x = p.x;
        y = p.y;
    }
    state.SetLabel(whole(x) + "," + whole(y));
}

void parse_ok(State &state) {
    const std::string text = "123456789012";
    std::int64_t number = 0;
    for (auto _ : state) {
        number = crosscall::parse_i64(text);
        DoNotOptimize(number);
    }
    state.SetLabel(std::to_string(number));
}

} // namespace

int main(int argc, char **argv) {
    try {
        answer_rows(argc, argv,
                    {{"add_i32", add_i32},
                     {"inc_i64", inc_i64},
                     {"str_len", str_len},
                     {"sum_f64", sum_f64},
                     {"point_add", point_add},
                     {"point_add:kept", point_add_kept},
                     {"parse_ok", parse_ok}});
    } catch (const std::exception &failure) {
        std::cerr << failure.what() << '\n';
        return 1;
    }
    return 0;
}
