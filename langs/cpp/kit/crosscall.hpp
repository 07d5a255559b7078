// crosscall.h as a C++ user wants it: values and spans go in, values come out, failures are thrown,
// handles free themselves. Everything is inline and does nothing that the caller would not do.
#ifndef CROSSCALL_HPP
#define CROSSCALL_HPP

#include "binding.hpp" // the C functions: the library's own, or what stands for them

#include <array>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace crosscall {

// A code and the library's message. It copies the message: that lives only until the next failure.
class Error : public std::runtime_error {
  public:
    explicit Error(xc_status status) : std::runtime_error(xc_last_error()), status_(status) {
    }
    xc_status status() const noexcept {
        return status_;
    }

  private:
    xc_status status_;
};

inline void check(xc_status status) {
    if (status != XC_OK) [[unlikely]] {
        throw Error(status);
    }
}

// For functions that return NULL when memory ran out.
template <class T> T *check_memory(T *result) {
    if (result == nullptr) [[unlikely]] {
        throw Error(XC_ERR_MEMORY);
    }
    return result;
}

// std::unique_ptr's deleter made of a C function: no state, so the pointer stays one word.
template <auto release> struct Release {
    template <class T> void operator()(T *resource) const noexcept {
        release(resource);
    }
};

inline std::uint32_t abi_version() {
    return xc_abi_version();
}

// ---- strings -----------------------------------------------------------------------------------

// std::string ends with a NUL, so c_str() converts nothing; a string_view would have to be copied.
inline std::int64_t str_len(const std::string &text) {
    return xc_str_len(text.c_str());
}

using OwnedText = std::unique_ptr<char, Release<xc_str_free>>;

inline std::string str_upper(const std::string &text) {
    const OwnedText upper(check_memory(xc_str_upper(text.c_str())));
    return std::string(upper.get());
}

// Returns the part of buffer that was written.
inline std::string_view str_copy(std::span<char> buffer, const std::string &text) {
    const std::int64_t length = xc_str_copy(buffer.data(), buffer.size(), text.c_str());
    if (length < 0) [[unlikely]] {
        throw Error(XC_ERR_CAPACITY);
    }
    return {buffer.data(), static_cast<std::size_t>(length)};
}

inline std::string person_json(const std::string &name, std::int64_t id, std::int32_t age) {
    const xc_person raw = {name.c_str(), id, age};
    const OwnedText text(check_memory(xc_person_json(&raw)));
    return std::string(text.get());
}

// ---- arrays ------------------------------------------------------------------------------------

inline double sum(std::span<const double> values) {
    return xc_sum_f64(values.data(), values.size());
}

inline void scale(std::span<double> values, double factor) {
    check(xc_scale_f64(values.data(), values.size(), factor));
}

inline void expect_size(std::size_t size, std::size_t expected) {
    if (size != expected) [[unlikely]] {
        throw std::invalid_argument("arrays of different sizes");
    }
}

inline void add_batch(std::span<const std::int32_t> a, std::span<const std::int32_t> b,
                      std::span<std::int32_t> sums) {
    expect_size(b.size(), a.size());
    expect_size(sums.size(), a.size());
    check(xc_add_batch(a.data(), b.data(), sums.data(), a.size()));
}

inline void matmul(std::span<const double> a, std::span<const double> b, std::span<double> product,
                   std::size_t n) {
    expect_size(a.size(), n * n);
    expect_size(b.size(), n * n);
    expect_size(product.size(), n * n);
    check(xc_matmul_f64(a.data(), b.data(), product.data(), n));
}

using Digest = std::array<std::uint8_t, 32>;

inline Digest sha256(std::span<const std::uint8_t> data) {
    Digest digest;
    check(xc_sha256(data.data(), data.size(), digest.data()));
    return digest;
}

// ---- callbacks ---------------------------------------------------------------------------------

// A callable and what it threw: an exception must not unwind through C, so it waits in here until
// the C function has returned. A callable that is noexcept pays nothing for that.
template <class Callable> class Upcall {
  public:
    explicit Upcall(Callable &callable) : callable_(callable) {
    }

    template <class Result, class... Arguments>
    static Result call(Arguments... arguments, void *user) noexcept {
        auto *self = static_cast<Upcall *>(user);
        if constexpr (std::is_nothrow_invocable_v<Callable &, Arguments...>) {
            return std::invoke(self->callable_, arguments...);
        } else {
            try {
                return std::invoke(self->callable_, arguments...);
            } catch (...) {
                if (!self->thrown_) {
                    self->thrown_ = std::current_exception();
                }
                return Result();
            }
        }
    }

    void rethrow() {
        if (thrown_) [[unlikely]] {
            std::rethrow_exception(std::exchange(thrown_, nullptr));
        }
    }

  private:
    Callable &callable_;
    std::exception_ptr thrown_;
};

// value = fn(value), count times over.
template <class Map> std::int64_t apply(Upcall<Map> &fn, std::int64_t value, std::size_t count) {
    const std::int64_t last =
        xc_apply_i64(Upcall<Map>::template call<std::int64_t, std::int64_t>, &fn, value, count);
    fn.rethrow();
    return last;
}

// compare(a, b): negative, zero or positive.
template <class Compare>
void sort(std::span<const std::int32_t> input, std::span<std::int32_t> output,
          Upcall<Compare> &compare) {
    expect_size(output.size(), input.size());
    const xc_status status = xc_sort_i32(
        input.data(), output.data(), input.size(),
        Upcall<Compare>::template call<std::int32_t, std::int32_t, std::int32_t>, &compare);
    compare.rethrow();
    check(status);
}

// sink(level, message): message is a C string that lives as long as the call.
template <class Sink> void log_message(Upcall<Sink> &sink, std::int32_t level) {
    const xc_status status =
        xc_log_message(Upcall<Sink>::template call<void, std::int32_t, const char *>, &sink, level);
    sink.rethrow();
    check(status);
}

// ---- handles -----------------------------------------------------------------------------------

class Counter {
  public:
    explicit Counter(std::int64_t value) : handle_(check_memory(xc_counter_new(value))) {
    }
    std::int64_t add(std::int64_t amount) {
        return xc_counter_add(handle_.get(), amount);
    }

  private:
    std::unique_ptr<xc_counter, Release<xc_counter_free>> handle_;
};

class Buffer {
  public:
    explicit Buffer(std::size_t size) : bytes_(check_memory(xc_buffer_new(size))), size_(size) {
    }
    std::span<std::uint8_t> bytes() const noexcept {
        return {bytes_.get(), size_};
    }

  private:
    std::unique_ptr<std::uint8_t, Release<xc_buffer_free>> bytes_;
    std::size_t size_;
};

// ---- errors ------------------------------------------------------------------------------------

inline std::int64_t parse_i64(const std::string &text) {
    std::int64_t value;
    check(xc_parse_i64(text.c_str(), &value));
    return value;
}

} // namespace crosscall

#endif
