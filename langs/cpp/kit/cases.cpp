// Every case's loop, over the wrapper in crosscall.hpp.
//
// The functions live in a shared library, so the compiler sees nothing to hoist, fold or drop; only
// the empty loop needs to be held.
#include "crosscall.hpp"
#include "worker.hpp"

#include <atomic>
#include <latch>
#include <numeric>
#include <system_error>
#include <thread>
#include <vector>

namespace {

std::string whole(double number) {
    return std::to_string(static_cast<std::int64_t>(number));
}

std::string list(auto first, auto... rest) {
    return (std::to_string(first) + ... + ("," + std::to_string(rest)));
}

// case: empty
Sample empty(std::int64_t, std::int64_t loops) {
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        asm volatile("" : : : "memory"); // Google Benchmark's ClobberMemory: the loop must stay
    }
    return {now_ns() - start, "0"};
}

// case: noop
Sample noop(std::int64_t, std::int64_t loops) {
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        xc_noop();
    }
    return {now_ns() - start, "0"};
}

// case: add_i32
Sample add_i32(std::int64_t, std::int64_t loops) {
    const std::int32_t a = 1000000;
    const std::int32_t b = 2345678;
    std::int32_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_add_i32(a, b);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: inc_i64
Sample inc_i64(std::int64_t, std::int64_t loops) {
    std::int64_t x = std::int64_t{1} << 53;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        x = xc_inc_i64(x);
    }
    return {now_ns() - start, std::to_string(x)};
}

// case: sum2_i64
Sample sum2_i64(std::int64_t, std::int64_t loops) {
    constexpr std::int64_t v = std::int64_t{1} << 40;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum2_i64(v, v << 1);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum4_i64
Sample sum4_i64(std::int64_t, std::int64_t loops) {
    constexpr std::int64_t v = std::int64_t{1} << 40;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum4_i64(v, v << 1, v << 2, v << 3);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum6_i64
Sample sum6_i64(std::int64_t, std::int64_t loops) {
    constexpr std::int64_t v = std::int64_t{1} << 40;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum6_i64(v, v << 1, v << 2, v << 3, v << 4, v << 5);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum8_i64
Sample sum8_i64(std::int64_t, std::int64_t loops) {
    constexpr std::int64_t v = std::int64_t{1} << 40;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum8_i64(v, v << 1, v << 2, v << 3, v << 4, v << 5, v << 6, v << 7);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum12_i64
Sample sum12_i64(std::int64_t, std::int64_t loops) {
    constexpr std::int64_t v = std::int64_t{1} << 40;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum12_i64(v, v << 1, v << 2, v << 3, v << 4, v << 5, v << 6, v << 7, v << 8, v << 9,
                         v << 10, v << 11);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sum8_f64
Sample sum8_f64(std::int64_t, std::int64_t loops) {
    double r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_sum8_f64(1, 2, 4, 8, 16, 32, 64, 128);
    }
    return {now_ns() - start, whole(r)};
}

// case: str_len
Sample str_len(std::int64_t size, std::int64_t loops) {
    const std::string text = make_text(size);
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = crosscall::str_len(text);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: str_upper
Sample str_upper(std::int64_t size, std::int64_t loops) {
    const std::string text = make_text(size);
    std::string upper;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        upper = crosscall::str_upper(text);
    }
    return {now_ns() - start, upper};
}

// case: str_copy
Sample str_copy(std::int64_t size, std::int64_t loops) {
    const std::string text = make_text(size);
    std::vector<char> buffer(text.size() + 1);
    std::string copy;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        copy = std::string(crosscall::str_copy(buffer, text));
    }
    return {now_ns() - start, copy};
}

// case: person_json
Sample person_json(std::int64_t, std::int64_t loops) {
    const crosscall::Person person = {"Zoë", 9007199254740993, 41};
    std::string json;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        json = crosscall::person_json(person);
    }
    return {now_ns() - start, json};
}

std::vector<double> make_doubles(std::int64_t size) {
    std::vector<double> values(static_cast<std::size_t>(size));
    std::iota(values.begin(), values.end(), 0.0);
    return values;
}

// case: sum_f64
Sample sum_f64(std::int64_t size, std::int64_t loops) {
    const std::vector<double> values = make_doubles(size);
    double r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = crosscall::sum(values);
    }
    return {now_ns() - start, whole(r)};
}

// case: scale_f64
Sample scale_f64(std::int64_t size, std::int64_t loops) {
    std::vector<double> values = make_doubles(size);
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::scale(values, -1.0);
    }
    return {now_ns() - start, whole(values.empty() ? 0 : values.back())};
}

// case: point_dist
Sample point_dist(std::int64_t, std::int64_t loops) {
    const xc_point a = {1, 2};
    const xc_point b = {4, 6};
    double r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_point_dist(&a, &b);
    }
    return {now_ns() - start, whole(r)};
}

// case: point_add
Sample point_add(std::int64_t, std::int64_t loops) {
    const xc_point a = {1, 2};
    const xc_point b = {3, 4};
    double x = 0;
    double y = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
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
    xc_mat4 scaled = {};
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        scaled = xc_mat4_scale(m, 2.0);
    }
    const auto elapsed_ns = now_ns() - start;
    return {elapsed_ns, whole(std::accumulate(std::begin(scaled.m), std::end(scaled.m), 0.0))};
}

// case: apply_i64
Sample apply_i64(std::int64_t size, std::int64_t loops) {
    const auto increment = [](std::int64_t value) noexcept { return value + 1; };
    const std::int64_t value = std::int64_t{1} << 53;
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = crosscall::apply(increment, value, static_cast<std::size_t>(size));
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sort_i32
Sample sort_i32(std::int64_t size, std::int64_t loops) {
    const auto compare = [](std::int32_t a, std::int32_t b) noexcept { return (a > b) - (a < b); };
    std::vector<std::int32_t> input(static_cast<std::size_t>(size));
    std::vector<std::int32_t> output(input.size());
    for (std::int64_t i = 0; i < size; i++) {
        input[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(i * 7919 % size);
    }
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::sort(input, output, compare);
    }
    const auto elapsed_ns = now_ns() - start;
    return {elapsed_ns,
            list(output.at(0), output.at(output.size() / 2), output.at(output.size() - 1))};
}

struct Log {
    int number;
    std::int32_t level;
    std::string last;
};

// case: log_message
Sample log_message(std::int64_t, std::int64_t loops) {
    Log log = {7, -1, ""};
    // Not noexcept: a string that does not fit may throw, and the wrapper carries that around C.
    auto sink = [&log](std::int32_t level, const char *message) {
        log.level = level;
        log.last = message;
    };
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::log_message(sink, XC_LOG_WARNING);
    }
    const auto elapsed_ns = now_ns() - start;
    return {elapsed_ns,
            std::to_string(log.level) + "|" + log.last + "|" + std::to_string(log.number)};
}

// case: counter_add
Sample counter_add(std::int64_t, std::int64_t loops) {
    crosscall::Counter counter(5);
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = counter.add(3);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: counter_cycle
Sample counter_cycle(std::int64_t, std::int64_t loops) {
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::Counter counter(5);
        r = counter.add(3);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: buffer_adopt
Sample buffer_adopt(std::int64_t size, std::int64_t loops) {
    int first = 0;
    int last = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        const crosscall::Buffer buffer(static_cast<std::size_t>(size));
        first = buffer.bytes().front();
        last = buffer.bytes().back();
    }
    return {now_ns() - start, list(first, last)};
}

// case: parse_ok
Sample parse_ok(std::int64_t, std::int64_t loops) {
    const std::string text = "123456789012";
    std::int64_t number = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        number = crosscall::parse_i64(text);
    }
    return {now_ns() - start, std::to_string(number)};
}

// case: parse_fail
Sample parse_fail(std::int64_t, std::int64_t loops) {
    const std::string text = "12x4567";
    std::string message = "no failure";
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        try {
            crosscall::parse_i64(text);
        } catch (const crosscall::Error &error) {
            message = error.what();
        }
    }
    return {now_ns() - start, message};
}

// case: work
Sample work(std::int64_t size, std::int64_t loops) {
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = xc_work(size);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sha256
Sample sha256(std::int64_t size, std::int64_t loops) {
    std::vector<std::uint8_t> data(static_cast<std::size_t>(size));
    for (std::size_t i = 0; i < data.size(); i++) {
        data[i] = static_cast<std::uint8_t>(i % 251);
    }
    crosscall::Digest digest = {};
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        digest = crosscall::sha256(data);
    }
    const auto elapsed_ns = now_ns() - start;
    std::string hex;
    for (const std::uint8_t byte : digest) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return {elapsed_ns, hex};
}

// case: matmul_f64
Sample matmul_f64(std::int64_t size, std::int64_t loops) {
    const auto n = static_cast<std::size_t>(size);
    std::vector<double> a(n * n), b(n * n), product(n * n);
    for (std::size_t i = 0; i < n * n; i++) {
        a[i] = static_cast<double>(i % 7);
        b[i] = static_cast<double>(i % 5);
    }
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::matmul(a, b, product, n);
    }
    const auto elapsed_ns = now_ns() - start;
    return {elapsed_ns, whole(std::accumulate(product.begin(), product.end(), 0.0))};
}

// case: add_batch
Sample add_batch(std::int64_t size, std::int64_t loops) {
    std::vector<std::int32_t> a(static_cast<std::size_t>(size)), b(a.size()), sums(a.size());
    for (std::size_t i = 0; i < a.size(); i++) {
        a[i] = static_cast<std::int32_t>(i);
        b[i] = static_cast<std::int32_t>(2 * i);
    }
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::add_batch(a, b, sums);
    }
    return {now_ns() - start, std::to_string(sums.empty() ? 0 : sums.back())};
}

// case: parallel_work
Sample parallel_work(std::int64_t size, std::int64_t loops) {
    std::latch ready(static_cast<std::ptrdiff_t>(size));
    std::latch go(1);
    std::atomic<bool> cancelled = false;
    std::atomic<std::int64_t> result = 0;
    const auto body = [&] {
        ready.count_down();
        go.wait();
        std::int64_t r = 0;
        for (std::int64_t i = 0; i < loops && !cancelled; i++) {
            r = xc_work(10000);
        }
        result = r;
    };
    std::vector<std::jthread> threads; // joins in its destructor, whatever happens
    try {
        for (std::int64_t i = 0; i < size; i++) {
            threads.emplace_back(body);
        }
    } catch (const std::system_error &) {
        cancelled = true;
        go.count_down();
        throw;
    }
    ready.wait();
    const auto start = now_ns();
    go.count_down();
    for (std::jthread &thread : threads) {
        thread.join();
    }
    return {now_ns() - start, std::to_string(result)};
}
// end of cases

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
