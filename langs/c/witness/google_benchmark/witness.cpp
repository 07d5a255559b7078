// The calls of a C worker under Google Benchmark: its binding.h, its arguments, one loop's work in each
// iteration. Arguments pass the worker's KEEP once, before the loop, so that they stay in registers;
// DoNotOptimize takes what an iteration gives.
#include "binding.h"
#include "rows.hpp"

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
    std::int32_t a = 1000000;
    std::int32_t b = 2345678;
    std::int32_t r = 0;
    KEEP(a);
    KEEP(b);
    for (auto _ : state) {
        r = xc_add_i32(a, b);
        DoNotOptimize(r);
    }
    state.SetLabel(std::to_string(r));
}

void inc_i64(State &state) {
    const std::int64_t first = std::int64_t{1} << 53;
    std::int64_t x = first;
    KEEP(x);
    for (auto _ : state) {
        x = xc_inc_i64(x);
        DoNotOptimize(x);
    }
    state.SetLabel(std::to_string(xc_inc_i64(first)));
}

void str_len(State &state) {
    std::string held = letters(state.range(0));
    char *text = held.data();
    std::int64_t r = 0;
    KEEP(text);
    for (auto _ : state) {
        r = xc_str_len(text);
        DoNotOptimize(r);
    }
    state.SetLabel(std::to_string(r));
}

void sum_f64(State &state) {
    std::vector<double> values(static_cast<std::size_t>(state.range(0)));
    std::iota(values.begin(), values.end(), 0.0);
    double r = 0;
    for (auto _ : state) {
        r = xc_sum_f64(values.data(), values.size());
        DoNotOptimize(r);
        benchmark::ClobberMemory();
    }
    state.SetLabel(whole(r));
}

void point_add(State &state) {
    xc_point a = {1, 2};
    xc_point b = {3, 4};
    double x = 0;
    double y = 0;
    KEEP_OBJECT(a);
    KEEP_OBJECT(b);
    for (auto _ : state) {
        xc_point p = xc_point_add(a, b);
        x = p.x;
        y = p.y;
        DoNotOptimize(x);
        DoNotOptimize(y);
        benchmark::ClobberMemory();
    }
    state.SetLabel(whole(x) + "," + whole(y));
}

// With the worker's KEEP_F64 in DoNotOptimize's place.
void point_add_kept(State &state) {
    xc_point a = {1, 2};
    xc_point b = {3, 4};
    double x = 0;
    double y = 0;
    KEEP_OBJECT(a);
    KEEP_OBJECT(b);
    for (auto _ : state) {
        xc_point p = xc_point_add(a, b);
        x = p.x;
        y = p.y;
        KEEP_F64(x);
        KEEP_F64(y);
        KEEP_MEMORY();
    }
    state.SetLabel(whole(x) + "," + whole(y));
}

void parse_ok(State &state) {
    const char *text = "123456789012";
    std::int64_t number = 0;
    KEEP(text);
    for (auto _ : state) {
        std::int64_t parsed = 0;
        if (xc_parse_i64(text, &parsed) != XC_OK) {
            state.SkipWithError(xc_last_error());
            break;
        }
        number = parsed;
        DoNotOptimize(number);
    }
    state.SetLabel(std::to_string(number));
}

} // namespace

int main(int argc, char **argv) {
    try {
        std::uint32_t abi = 0;
        if (const char *trouble = open_library(&abi)) {
            throw std::runtime_error(trouble);
        }
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
