// libcrosscall as an extension module, by nanobind: functions whose types it converts by itself are bound as
// they are, the rest by lambdas. https://nanobind.readthedocs.io/en/latest/basics.html
#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>
#include <nanobind/stl/function.h>

#include <exception>
#include <functional>
#include <memory>
#include <stdexcept>

#include "crosscall.h"

namespace nb = nanobind;

namespace {

struct CrosscallError : std::runtime_error {
    CrosscallError() : std::runtime_error(xc_last_error()) {
    }
};

void check(xc_status status) {
    if (status != XC_OK) {
        throw CrosscallError();
    }
}

// ---- texts

nb::str take_text(char *text) {
    if (text == nullptr) {
        throw CrosscallError();
    }
    std::unique_ptr<char, void (*)(char *)> owned(text, xc_str_free);
    return nb::str(text);
}

// ---- arrays: https://nanobind.readthedocs.io/en/latest/ndarray.html

template <typename T> using Array = nb::ndarray<T, nb::ndim<1>, nb::c_contig, nb::device::cpu>;

int64_t str_copy(nb::bytearray buffer, const char *text) {
    int64_t length = xc_str_copy(static_cast<char *>(buffer.data()), buffer.size(), text);
    if (length < 0) {
        throw CrosscallError();
    }
    return length;
}

nb::str person_json(const char *name, int64_t id, int32_t age) {
    xc_person person = {name, id, age};
    return take_text(xc_person_json(&person));
}

double sum_f64(const Array<const double> &values) {
    return xc_sum_f64(values.data(), values.size());
}

void scale_f64(const Array<double> &values, double factor) {
    check(xc_scale_f64(values.data(), values.size(), factor));
}

void add_batch(const Array<const int32_t> &a, const Array<const int32_t> &b,
               const Array<int32_t> &sums) {
    if (a.size() != sums.size() || b.size() != sums.size()) {
        throw nb::value_error("the arrays differ in length");
    }
    check(xc_add_batch(a.data(), b.data(), sums.data(), sums.size()));
}

void sha256(nb::bytes data, nb::bytearray digest) {
    if (digest.size() != 32) {
        throw nb::value_error("a digest has 32 bytes");
    }
    check(xc_sha256(static_cast<const uint8_t *>(data.data()), data.size(),
                    static_cast<uint8_t *>(digest.data())));
}

bool is_square(size_t count, size_t n) {
    return n == 0 ? count == 0 : count % n == 0 && count / n == n;
}

void matmul_f64(const Array<const double> &a, const Array<const double> &b,
                const Array<double> &product, size_t n) {
    if (!is_square(a.size(), n) || !is_square(b.size(), n) || !is_square(product.size(), n)) {
        throw nb::value_error("an array is no n × n matrix");
    }
    check(xc_matmul_f64(a.data(), b.data(), product.data(), n));
}

// ---- callbacks: what they throw must not pass through C, so it waits until C has returned

template <typename Function> struct Upcall {
    const Function &function;
    std::exception_ptr failure = nullptr;

    template <typename... Args> auto call(Args... args) -> decltype(function(args...)) {
        using Result = decltype(function(args...));
        if (failure) {
            return Result();
        }
        try {
            return function(args...);
        } catch (...) {
            failure = std::current_exception();
            return Result();
        }
    }

    void rethrow() const {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
};

using Map = std::function<int64_t(int64_t)>;
using Compare = std::function<int32_t(int32_t, int32_t)>;
using Sink = std::function<void(int32_t, const char *, nb::object)>;

int64_t apply_i64(const Map &function, int64_t value, size_t count) {
    Upcall<Map> upcall{function};
    auto map = [](int64_t x, void *user) -> int64_t {
        return static_cast<Upcall<Map> *>(user)->call(x);
    };
    int64_t result = xc_apply_i64(map, &upcall, value, count);
    upcall.rethrow();
    return result;
}

void sort_i32(const Array<const int32_t> &input, const Array<int32_t> &output,
              const Compare &function) {
    if (input.size() != output.size()) {
        throw nb::value_error("input and output differ in length");
    }
    Upcall<Compare> upcall{function};
    auto compare = [](int32_t a, int32_t b, void *user) -> int32_t {
        return static_cast<Upcall<Compare> *>(user)->call(a, b);
    };
    xc_status status = xc_sort_i32(input.data(), output.data(), input.size(), compare, &upcall);
    upcall.rethrow();
    check(status);
}

void log_message(const Sink &function, const nb::object &keeper, int32_t level) {
    struct Log {
        Upcall<Sink> upcall;
        const nb::object &keeper;
    } log{{function}, keeper};
    auto sink = [](int32_t level, const char *message, void *user) {
        Log *log = static_cast<Log *>(user);
        log->upcall.call(level, message, log->keeper);
    };
    xc_status status = xc_log_message(sink, &log, level);
    log.upcall.rethrow();
    check(status);
}

// ---- structs and handles

void make_mat4(xc_mat4 *matrix, const nb::args &values) {
    if (values.size() != 16) {
        throw nb::type_error("expected 16 numbers");
    }
    new (matrix) xc_mat4;
    for (size_t i = 0; i < 16; i++) {
        matrix->m[i] = nb::cast<double>(values[i]);
    }
}

template <typename T> T at(const T *values, size_t size, size_t i) {
    if (i >= size) {
        throw nb::index_error();
    }
    return values[i];
}

class Counter {
  public:
    explicit Counter(int64_t value) : counter(xc_counter_new(value), xc_counter_free) {
        if (counter == nullptr) {
            throw CrosscallError();
        }
    }

    int64_t add(int64_t amount) {
        return xc_counter_add(counter.get(), amount);
    }

  private:
    std::unique_ptr<xc_counter, void (*)(xc_counter *)> counter;
};

class Buffer {
  public:
    explicit Buffer(size_t count) : bytes(xc_buffer_new(count), xc_buffer_free), count(count) {
        if (bytes == nullptr) {
            throw CrosscallError();
        }
    }

    uint8_t operator[](size_t i) const {
        return at(bytes.get(), count, i);
    }

    size_t size() const {
        return count;
    }

  private:
    std::unique_ptr<uint8_t, void (*)(uint8_t *)> bytes;
    size_t count;
};

int64_t parse_i64(const char *text) {
    int64_t value;
    check(xc_parse_i64(text, &value));
    return value;
}

} // namespace

NB_MODULE(crosscall, m) {
    nb::exception<CrosscallError>(m, "CrosscallError");

    m.def("abi_version", xc_abi_version);
    m.def("noop", xc_noop);
    m.def("add_i32", xc_add_i32);
    m.def("inc_i64", xc_inc_i64);
    m.def("sum2_i64", xc_sum2_i64);
    m.def("sum4_i64", xc_sum4_i64);
    m.def("sum6_i64", xc_sum6_i64);
    m.def("sum8_i64", xc_sum8_i64);
    m.def("sum12_i64", xc_sum12_i64);
    m.def("sum8_f64", xc_sum8_f64);

    m.def("str_len", xc_str_len);
    m.def("str_upper", [](const char *text) { return take_text(xc_str_upper(text)); });
    m.def("str_copy", str_copy);
    m.def("person_json", person_json);

    m.def("sum_f64", sum_f64);
    m.def("scale_f64", scale_f64);

    nb::class_<xc_point>(m, "Point")
        .def(nb::init<double, double>())
        .def_ro("x", &xc_point::x)
        .def_ro("y", &xc_point::y);
    nb::class_<xc_mat4>(m, "Mat4")
        .def("__init__", &make_mat4)
        .def("__len__", [](const xc_mat4 &) { return 16; })
        .def("__getitem__", [](const xc_mat4 &matrix, size_t i) { return at(matrix.m, 16, i); });
    m.def("point_dist", [](const xc_point &a, const xc_point &b) { return xc_point_dist(&a, &b); });
    m.def("point_add", xc_point_add);
    m.def("mat4_scale", xc_mat4_scale);

    m.def("apply_i64", apply_i64);
    m.def("sort_i32", sort_i32);
    m.def("log_message", log_message);

    nb::class_<Counter>(m, "Counter").def(nb::init<int64_t>()).def("add", &Counter::add);
    nb::class_<Buffer>(m, "Buffer")
        .def(nb::init<size_t>())
        .def("__len__", &Buffer::size)
        .def("__getitem__", &Buffer::operator[]);

    m.def("parse_i64", parse_i64);
    m.def("work", xc_work);
    m.def("sha256", sha256);
    m.def("matmul_f64", matmul_f64);
    m.def("add_batch", add_batch);
}
