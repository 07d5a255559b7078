// What the bridge cannot say of a C function: texts that end with NUL, slices, callbacks, handles that free
// themselves, failures. What it can say stands in ffi.rs alone.
#ifndef BRIDGE_H
#define BRIDGE_H

#include "crosscall.h"
#include "rust/cxx.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

namespace crosscall {

// The library's message. cxx makes what() of it the text of a Rust error.
// https://cxx.rs/binding/result.html
class Error : public std::runtime_error {
  public:
    Error() : std::runtime_error(xc_last_error()) {
    }
};

inline void check(xc_status status) {
    if (status != XC_OK) {
        throw Error();
    }
}

inline void expect_size(std::size_t size, std::size_t expected) {
    if (size != expected) {
        throw std::invalid_argument("arrays of different sizes");
    }
}

// ---- strings: a rust::Str has no NUL, so each is copied into a std::string ---------------------

inline std::int64_t str_len(rust::Str text) {
    const std::int64_t length = xc_str_len(std::string(text).c_str());
    if (length < 0) {
        throw Error();
    }
    return length;
}

struct Free {
    void operator()(char *text) const {
        xc_str_free(text);
    }
};

// A Rust String of a text that the library allocated: it has to be UTF-8.
inline rust::String take_text(char *text) {
    const std::unique_ptr<char, Free> owned(text);
    if (owned == nullptr) {
        throw Error();
    }
    return rust::String(owned.get());
}

inline rust::String str_upper(rust::Str text) {
    return take_text(xc_str_upper(std::string(text).c_str()));
}

inline rust::String str_copy(rust::Slice<std::uint8_t> buffer, rust::Str text) {
    char *copy = reinterpret_cast<char *>(buffer.data());
    const std::int64_t length = xc_str_copy(copy, buffer.size(), std::string(text).c_str());
    if (length < 0) {
        throw Error();
    }
    return rust::String(copy, static_cast<std::size_t>(length));
}

inline rust::String person_json(rust::Str name, std::int64_t id, std::int32_t age) {
    const std::string c_name(name);
    const xc_person person = {c_name.c_str(), id, age};
    return take_text(xc_person_json(&person));
}

inline std::int64_t parse_i64(rust::Str text) {
    std::int64_t value = 0;
    check(xc_parse_i64(std::string(text).c_str(), &value));
    return value;
}

// ---- arrays: a rust::Slice is a pointer and a length -------------------------------------------

inline double sum_f64(rust::Slice<const double> values) {
    return xc_sum_f64(values.data(), values.size());
}

inline void scale_f64(rust::Slice<double> values, double factor) {
    check(xc_scale_f64(values.data(), values.size(), factor));
}

inline void sha256(rust::Slice<const std::uint8_t> data, std::array<std::uint8_t, 32> &digest) {
    check(xc_sha256(data.data(), data.size(), digest.data()));
}

inline void matmul_f64(rust::Slice<const double> a, rust::Slice<const double> b,
                       rust::Slice<double> product, std::size_t n) {
    expect_size(a.size(), n * n);
    expect_size(b.size(), n * n);
    expect_size(product.size(), n * n);
    check(xc_matmul_f64(a.data(), b.data(), product.data(), n));
}

inline void add_batch(rust::Slice<const std::int32_t> a, rust::Slice<const std::int32_t> b,
                      rust::Slice<std::int32_t> sums) {
    expect_size(a.size(), sums.size());
    expect_size(b.size(), sums.size());
    check(xc_add_batch(a.data(), b.data(), sums.data(), sums.size()));
}

// ---- callbacks: a rust::Fn is a Rust function without data of its own; a panic in it aborts ----
// https://cxx.rs/binding/fn.html

using Map = rust::Fn<std::int64_t(std::int64_t)>;
using Compare = rust::Fn<std::int32_t(std::int32_t, std::int32_t)>;

inline std::int64_t apply_i64(Map map, std::int64_t value, std::size_t count) {
    const xc_map_i64 call = [](std::int64_t value, void *user) noexcept {
        return (*static_cast<const Map *>(user))(value);
    };
    return xc_apply_i64(call, &map, value, count);
}

inline void sort_i32(rust::Slice<const std::int32_t> input, rust::Slice<std::int32_t> output,
                     Compare compare) {
    expect_size(output.size(), input.size());
    const xc_compare_i32 call = [](std::int32_t a, std::int32_t b, void *user) noexcept {
        return (*static_cast<const Compare *>(user))(a, b);
    };
    check(xc_sort_i32(input.data(), output.data(), input.size(), call, &compare));
}

struct Log; // Rust's, opaque here
using Sink = rust::Fn<void(std::int32_t, rust::Str, Log &)>;

inline void log_message(Sink sink, Log &log, std::int32_t level) {
    struct User {
        Sink sink;
        Log &log;
    } user = {sink, log};
    const xc_log_sink call = [](std::int32_t level, const char *message, void *user) noexcept {
        const User *self = static_cast<const User *>(user);
        self->sink(level, message, self->log);
    };
    check(xc_log_message(call, &user, level));
}

// ---- handles: classes, which Rust holds by std::unique_ptr -------------------------------------
// https://cxx.rs/binding/uniqueptr.html

class Counter {
  public:
    explicit Counter(std::int64_t value) : handle_(xc_counter_new(value)) {
        if (handle_ == nullptr) {
            throw Error();
        }
    }
    ~Counter() {
        xc_counter_free(handle_);
    }
    Counter(const Counter &) = delete;
    Counter &operator=(const Counter &) = delete;

    std::int64_t add(std::int64_t amount) {
        return xc_counter_add(handle_, amount);
    }

  private:
    xc_counter *handle_;
};

inline std::unique_ptr<Counter> new_counter(std::int64_t value) {
    return std::make_unique<Counter>(value);
}

class Buffer {
  public:
    explicit Buffer(std::size_t size) : bytes_(xc_buffer_new(size)), size_(size) {
        if (bytes_ == nullptr) {
            throw Error();
        }
    }
    ~Buffer() {
        xc_buffer_free(bytes_);
    }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    rust::Slice<const std::uint8_t> bytes() const {
        return {bytes_, size_};
    }

  private:
    std::uint8_t *bytes_;
    std::size_t size_;
};

inline std::unique_ptr<Buffer> new_buffer(std::size_t size) {
    return std::make_unique<Buffer>(size);
}

} // namespace crosscall

#endif
