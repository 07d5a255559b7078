// libcrosscall as an extension module, by pybind11: functions whose types it converts by itself are bound as
// they are, the rest by lambdas. https://pybind11.readthedocs.io/en/stable/basics.html
#include <pybind11/functional.h>
#include <pybind11/pybind11.h>

#include <cstring>
#include <exception>
#include <functional>
#include <memory>
#include <stdexcept>

#include "crosscall.h"

namespace py = pybind11;
using namespace py::literals;

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

py::str take_text(char *text) {
    if (text == nullptr) {
        throw CrosscallError();
    }
    std::unique_ptr<char, void (*)(char *)> owned(text, xc_str_free);
    return py::str(text);
}

// ---- arrays, by the buffer protocol: https://pybind11.readthedocs.io/en/stable/advanced/pycpp/numpy.html

template <typename T> py::buffer_info array_of(const py::buffer &buffer, bool writable = false) {
    py::buffer_info info = buffer.request(writable);
    if (!info.item_type_is_equivalent_to<T>() || info.ndim != 1 ||
        info.strides[0] != info.itemsize) {
        throw py::type_error("expected a contiguous array of " +
                             py::format_descriptor<T>::format());
    }
    return info;
}

template <typename T> T *data_of(const py::buffer_info &info) {
    return static_cast<T *>(info.ptr);
}

size_t size_of(const py::buffer_info &info) {
    return static_cast<size_t>(info.size);
}

int64_t str_copy(const py::buffer &target, const char *text) {
    py::buffer_info info = array_of<uint8_t>(target, true);
    int64_t length = xc_str_copy(data_of<char>(info), size_of(info), text);
    if (length < 0) {
        throw CrosscallError();
    }
    return length;
}

py::str person_json(const char *name, int64_t id, int32_t age) {
    xc_person person = {name, id, age};
    return take_text(xc_person_json(&person));
}

double sum_f64(const py::buffer &values) {
    py::buffer_info info = array_of<double>(values);
    return xc_sum_f64(data_of<double>(info), size_of(info));
}

void scale_f64(const py::buffer &values, double factor) {
    py::buffer_info info = array_of<double>(values, true);
    check(xc_scale_f64(data_of<double>(info), size_of(info), factor));
}

void add_batch(const py::buffer &a, const py::buffer &b, const py::buffer &sums) {
    py::buffer_info from_a = array_of<int32_t>(a), from_b = array_of<int32_t>(b),
                    to = array_of<int32_t>(sums, true);
    if (from_a.size != to.size || from_b.size != to.size) {
        throw py::value_error("the arrays differ in length");
    }
    check(xc_add_batch(data_of<int32_t>(from_a), data_of<int32_t>(from_b), data_of<int32_t>(to),
                       size_of(to)));
}

void sha256(const py::buffer &data, const py::buffer &digest) {
    py::buffer_info from = array_of<uint8_t>(data), to = array_of<uint8_t>(digest, true);
    if (to.size != 32) {
        throw py::value_error("a digest has 32 bytes");
    }
    check(xc_sha256(data_of<uint8_t>(from), size_of(from), data_of<uint8_t>(to)));
}

bool is_square(const py::buffer_info &info, size_t n) {
    size_t count = size_of(info);
    return n == 0 ? count == 0 : count % n == 0 && count / n == n;
}

void matmul_f64(const py::buffer &a, const py::buffer &b, const py::buffer &product, size_t n) {
    py::buffer_info from_a = array_of<double>(a), from_b = array_of<double>(b),
                    to = array_of<double>(product, true);
    if (!is_square(from_a, n) || !is_square(from_b, n) || !is_square(to, n)) {
        throw py::value_error("an array is no n × n matrix");
    }
    check(xc_matmul_f64(data_of<double>(from_a), data_of<double>(from_b), data_of<double>(to), n));
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
using Sink = std::function<void(int32_t, const char *, py::object)>;

int64_t apply_i64(const Map &function, int64_t value, size_t count) {
    Upcall<Map> upcall{function};
    auto map = [](int64_t x, void *user) -> int64_t {
        return static_cast<Upcall<Map> *>(user)->call(x);
    };
    int64_t result = xc_apply_i64(map, &upcall, value, count);
    upcall.rethrow();
    return result;
}

void sort_i32(const py::buffer &input, const py::buffer &output, const Compare &function) {
    py::buffer_info from = array_of<int32_t>(input), to = array_of<int32_t>(output, true);
    if (from.size != to.size) {
        throw py::value_error("input and output differ in length");
    }
    Upcall<Compare> upcall{function};
    auto compare = [](int32_t a, int32_t b, void *user) -> int32_t {
        return static_cast<Upcall<Compare> *>(user)->call(a, b);
    };
    xc_status status =
        xc_sort_i32(data_of<int32_t>(from), data_of<int32_t>(to), size_of(from), compare, &upcall);
    upcall.rethrow();
    check(status);
}

void log_message(const Sink &function, const py::object &keeper, int32_t level) {
    struct Log {
        Upcall<Sink> upcall;
        const py::object &keeper;
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

xc_mat4 make_mat4(const py::args &values) {
    if (values.size() != 16) {
        throw py::type_error("expected 16 numbers");
    }
    xc_mat4 matrix;
    for (size_t i = 0; i < 16; i++) {
        matrix.m[i] = values[i].cast<double>();
    }
    return matrix;
}

template <typename T> T at(const T *values, size_t size, size_t i) {
    if (i >= size) {
        throw py::index_error();
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

PYBIND11_MODULE(crosscall, m) {
    py::register_exception<CrosscallError>(m, "CrosscallError");
    // A const char * takes None for NULL unless told otherwise.
    auto text = "text"_a.none(false);

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

    m.def("str_len", xc_str_len, text);
    m.def("str_upper", [](const char *text) { return take_text(xc_str_upper(text)); }, text);
    m.def("str_copy", str_copy, "buffer"_a, text);
    m.def("person_json", person_json, "name"_a.none(false), "id"_a, "age"_a);

    m.def("sum_f64", sum_f64);
    m.def("scale_f64", scale_f64);

    py::class_<xc_point>(m, "Point")
        .def(py::init<double, double>())
        .def_readonly("x", &xc_point::x)
        .def_readonly("y", &xc_point::y);
    py::class_<xc_mat4>(m, "Mat4")
        .def(py::init(&make_mat4))
        .def("__len__", [](const xc_mat4 &) { return 16; })
        .def("__getitem__", [](const xc_mat4 &matrix, size_t i) { return at(matrix.m, 16, i); });
    m.def("point_dist", [](const xc_point &a, const xc_point &b) { return xc_point_dist(&a, &b); });
    m.def("point_add", xc_point_add);
    m.def("mat4_scale", xc_mat4_scale);

    m.def("apply_i64", apply_i64, "function"_a.none(false), "value"_a, "count"_a);
    m.def("sort_i32", sort_i32, "input"_a, "output"_a, "function"_a.none(false));
    m.def("log_message", log_message, "sink"_a.none(false), "user"_a, "level"_a);

    py::class_<Counter>(m, "Counter").def(py::init<int64_t>()).def("add", &Counter::add);
    py::class_<Buffer>(m, "Buffer")
        .def(py::init<size_t>())
        .def("__len__", &Buffer::size)
        .def("__getitem__", &Buffer::operator[]);

    m.def("parse_i64", parse_i64, text);
    m.def("work", xc_work);
    m.def("sha256", sha256);
    m.def("matmul_f64", matmul_f64);
    m.def("add_batch", add_batch);
}
