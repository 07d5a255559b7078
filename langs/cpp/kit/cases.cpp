// Every case's loop, over the wrapper in crosscall.hpp: one file for each group of cases, all of them in
// one translation unit.
//
// The functions live in a shared library, so the compiler sees nothing to hoist, fold or drop. Only the
// empty loop needs to be held, and what is read after a call and used after the last one alone.
#include "crosscall.hpp"
#include "worker.hpp"

namespace {

std::string whole(double number) {
    return std::to_string(static_cast<std::int64_t>(number));
}

std::string list(auto first, auto... rest) {
    return (std::to_string(first) + ... + ("," + std::to_string(rest)));
}

} // namespace

// In the order of native/cases.toml.
// clang-format off
#include "calls.cpp"
#include "strings.cpp"
#include "arrays.cpp"
#include "structs.cpp"
#include "callbacks.cpp"
#include "handles.cpp"
#include "errors.cpp"
#include "work.cpp"
#include "batch.cpp"
#include "threads.cpp"
// clang-format on

namespace {

#define CASE(id) {#id, id}
constexpr Case table[] = {
    CASE(empty),        CASE(noop),        CASE(add_i32),     CASE(inc_i64),
    CASE(sum2_i64),     CASE(sum4_i64),    CASE(sum6_i64),    CASE(sum8_i64),
    CASE(sum12_i64),    CASE(sum8_f64),    CASE(str_len),     CASE(str_upper),
    CASE(str_copy),     CASE(person_json), CASE(sum_f64),     CASE(scale_f64),
    CASE(point_dist),   CASE(point_add),   CASE(mat4_scale),  CASE(apply_i64),
    CASE(sort_i32),     CASE(log_message), CASE(counter_add), CASE(counter_cycle),
    CASE(buffer_adopt), CASE(parse_ok),    CASE(parse_fail),  CASE(work),
    CASE(sha256),       CASE(matmul_f64),  CASE(add_batch),   CASE(parallel_work),
};

} // namespace

const std::span<const Case> cases = table;

std::uint32_t loaded_abi() {
    return crosscall::abi_version();
}
