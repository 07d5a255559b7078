// Below the waist: C++ that throws, and the functions that let nothing out.
//
// A function that meets a failure throws; its boundary catches, keeps the message for the calling
// thread and returns what crosscall.h promises. Each boundary has its own catch clauses: one common
// handler that rethrows to find out what it caught would throw everything twice.
#include "hourglass.h"

#include <exception>
#include <memory>
#include <stdexcept>
#include <string>

namespace {

class Failure : public std::runtime_error {
  public:
    explicit Failure(xc_status status) : std::runtime_error(xc_last_error()), status_(status) {
    }
    xc_status status() const noexcept {
        return status_;
    }

  private:
    xc_status status_;
};

void check(xc_status status) {
    if (status != XC_OK) [[unlikely]] {
        throw Failure(status);
    }
}

template <class T> T *check_memory(T *result) {
    if (result == nullptr) [[unlikely]] {
        throw Failure(XC_ERR_MEMORY);
    }
    return result;
}

class Counter {
  public:
    explicit Counter(std::int64_t value) : handle_(check_memory(xc_counter_new(value))) {
    }
    std::int64_t add(std::int64_t amount) {
        return xc_counter_add(handle_.get(), amount);
    }

  private:
    struct Free {
        void operator()(xc_counter *counter) const noexcept {
            xc_counter_free(counter);
        }
    };
    std::unique_ptr<xc_counter, Free> handle_;
};

class Parser {
  public:
    std::int64_t parse(const char *text) const {
        std::int64_t value;
        check(xc_parse_i64(text, &value));
        return value;
    }
};

thread_local std::string last_message;

void keep_message(const char *message) noexcept {
    try {
        last_message = message;
    } catch (const std::exception &) {
        last_message.clear(); // no memory for the message: the code still tells
    }
}

// Runs body; what it throws becomes a message and failure.
template <class Result, class Body> Result guard(Result failure, Body body) noexcept {
    try {
        return body();
    } catch (const std::exception &exception) {
        keep_message(exception.what());
    } catch (...) {
        keep_message("unknown exception");
    }
    return failure;
}

// The same for functions whose failure value is a code.
template <class Body> xc_status guard_status(Body body) noexcept {
    try {
        body();
        return XC_OK;
    } catch (const Failure &failure) {
        keep_message(failure.what());
        return failure.status();
    } catch (const std::exception &exception) {
        keep_message(exception.what());
    } catch (...) {
        keep_message("unknown exception");
    }
    return XC_ERR_MEMORY; // all that the standard library throws on these ways is bad_alloc
}

} // namespace

struct hourglass_counter {
    Counter counter;
};

uint32_t hourglass_abi_version() noexcept {
    return xc_abi_version();
}

const char *hourglass_last_error() noexcept {
    return last_message.c_str();
}

// ---- calls: they do not throw, but the compiler cannot know, and an exception would end here -----

void hourglass_noop() noexcept {
    guard(0, [&] {
        xc_noop();
        return 0;
    });
}

int32_t hourglass_add_i32(int32_t a, int32_t b) noexcept {
    return guard(0, [&] { return xc_add_i32(a, b); });
}

int64_t hourglass_inc_i64(int64_t value) noexcept {
    return guard(INT64_MIN, [&] { return xc_inc_i64(value); });
}

int64_t hourglass_sum2_i64(int64_t a, int64_t b) noexcept {
    return guard(INT64_MIN, [&] { return xc_sum2_i64(a, b); });
}

int64_t hourglass_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d) noexcept {
    return guard(INT64_MIN, [&] { return xc_sum4_i64(a, b, c, d); });
}

int64_t hourglass_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e,
                           int64_t f) noexcept {
    return guard(INT64_MIN, [&] { return xc_sum6_i64(a, b, c, d, e, f); });
}

int64_t hourglass_sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                           int64_t g, int64_t h) noexcept {
    return guard(INT64_MIN, [&] { return xc_sum8_i64(a, b, c, d, e, f, g, h); });
}

int64_t hourglass_sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                            int64_t g, int64_t h, int64_t i, int64_t j, int64_t k,
                            int64_t l) noexcept {
    return guard(INT64_MIN, [&] { return xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l); });
}

double hourglass_sum8_f64(double a, double b, double c, double d, double e, double f, double g,
                          double h) noexcept {
    return guard(0.0, [&] { return xc_sum8_f64(a, b, c, d, e, f, g, h); });
}

// ---- strings -----------------------------------------------------------------------------------

int64_t hourglass_str_len(const char *text) noexcept {
    return guard(INT64_C(-1), [&] { return xc_str_len(text); });
}

char *hourglass_str_upper(const char *text) noexcept {
    return guard<char *>(nullptr, [&] { return check_memory(xc_str_upper(text)); });
}

void hourglass_str_free(char *text) noexcept {
    xc_str_free(text);
}

int64_t hourglass_str_copy(char *buffer, size_t capacity, const char *text) noexcept {
    return guard(INT64_C(-1), [&] {
        const int64_t length = xc_str_copy(buffer, capacity, text);
        check(length < 0 ? XC_ERR_CAPACITY : XC_OK);
        return length;
    });
}

char *hourglass_person_json(const xc_person *person) noexcept {
    return guard<char *>(nullptr, [&] { return check_memory(xc_person_json(person)); });
}

// ---- arrays and structs ------------------------------------------------------------------------

double hourglass_sum_f64(const double *values, size_t count) noexcept {
    return guard(0.0, [&] { return xc_sum_f64(values, count); });
}

xc_status hourglass_scale_f64(double *values, size_t count, double factor) noexcept {
    return guard_status([&] { check(xc_scale_f64(values, count, factor)); });
}

double hourglass_point_dist(const xc_point *a, const xc_point *b) noexcept {
    return guard(0.0, [&] { return xc_point_dist(a, b); });
}

xc_point hourglass_point_add(xc_point a, xc_point b) noexcept {
    return guard(xc_point{}, [&] { return xc_point_add(a, b); });
}

xc_mat4 hourglass_mat4_scale(xc_mat4 matrix, double factor) noexcept {
    return guard(xc_mat4{}, [&] { return xc_mat4_scale(matrix, factor); });
}

// ---- callbacks: C function pointers, which must not throw -----------------------------------------

int64_t hourglass_apply_i64(xc_map_i64 fn, void *user, int64_t value, size_t count) noexcept {
    return guard(INT64_MIN, [&] { return xc_apply_i64(fn, user, value, count); });
}

xc_status hourglass_sort_i32(const int32_t *input, int32_t *output, size_t count,
                             xc_compare_i32 compare, void *user) noexcept {
    return guard_status([&] { check(xc_sort_i32(input, output, count, compare, user)); });
}

xc_status hourglass_log_message(xc_log_sink sink, void *user, int32_t level) noexcept {
    return guard_status([&] { check(xc_log_message(sink, user, level)); });
}

// ---- handles -----------------------------------------------------------------------------------

hourglass_counter *hourglass_counter_new(int64_t value) noexcept {
    return guard<hourglass_counter *>(nullptr,
                                      [&] { return new hourglass_counter{Counter(value)}; });
}

int64_t hourglass_counter_add(hourglass_counter *counter, int64_t amount) noexcept {
    return guard(INT64_MIN, [&] { return counter->counter.add(amount); });
}

void hourglass_counter_free(hourglass_counter *counter) noexcept {
    delete counter;
}

uint8_t *hourglass_buffer_new(size_t size) noexcept {
    return guard<uint8_t *>(nullptr, [&] { return check_memory(xc_buffer_new(size)); });
}

void hourglass_buffer_free(uint8_t *buffer) noexcept {
    xc_buffer_free(buffer);
}

// ---- errors ------------------------------------------------------------------------------------

xc_status hourglass_parse_i64(const char *text, int64_t *value) noexcept {
    return guard_status([&] { *value = Parser().parse(text); });
}

// ---- work and batch ----------------------------------------------------------------------------

int64_t hourglass_work(int64_t steps) noexcept {
    return guard(INT64_MIN, [&] { return xc_work(steps); });
}

xc_status hourglass_sha256(const uint8_t *data, size_t size, uint8_t digest[32]) noexcept {
    return guard_status([&] { check(xc_sha256(data, size, digest)); });
}

xc_status hourglass_matmul_f64(const double *a, const double *b, double *product,
                               size_t n) noexcept {
    return guard_status([&] { check(xc_matmul_f64(a, b, product, n)); });
}

xc_status hourglass_add_batch(const int32_t *a, const int32_t *b, int32_t *sums,
                              size_t count) noexcept {
    return guard_status([&] { check(xc_add_batch(a, b, sums, count)); });
}
