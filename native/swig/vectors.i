// For languages whose own lists are converted to vectors of C++ and back, by std_vector.i: Perl and Ruby.
// https://www.swig.org/Doc4.3/Library.html#Library_std_vector
%include <std_vector.i>
%template(Doubles) std::vector<double>;
%template(Integers) std::vector<int>;

#define XC_OWN_ARRAYS
%include "swig/crosscall.i"

%array_functions(double, doubleArray)

// What C changes comes back as a new list; a failure raises.
%exception {
    try {
        $action
    } catch (const std::exception &failure) {
        SWIG_exception(SWIG_ValueError, failure.what());
    }
}
%{
#include <stdexcept>

static void check(xc_status status) {
    if (status != XC_OK) {
        throw std::runtime_error(xc_last_error());
    }
}

static void expect(bool fits) {
    if (!fits) {
        throw std::invalid_argument("the arrays differ in length");
    }
}
%}
%inline %{
static double sum_f64(const std::vector<double> &values) {
    return xc_sum_f64(values.data(), values.size());
}

static std::vector<double> scale_f64(std::vector<double> values, double factor) {
    check(xc_scale_f64(values.data(), values.size(), factor));
    return values;
}

static std::vector<int> sort_i32(const std::vector<int> &input, Compare *compare) {
    std::vector<int> output(input.size());
    xc_compare_i32 upcall = compare == NULL ? NULL : on_compare;
    check(xc_sort_i32(input.data(), output.data(), input.size(), upcall, compare));
    return output;
}

static std::vector<double> matmul_f64(const std::vector<double> &a, const std::vector<double> &b, size_t n) {
    expect(a.size() == b.size() && n > 0 && a.size() / n == n && a.size() % n == 0);
    std::vector<double> product(a.size());
    check(xc_matmul_f64(a.data(), b.data(), product.data(), n));
    return product;
}

static std::vector<int> add_batch(const std::vector<int> &a, const std::vector<int> &b) {
    expect(a.size() == b.size());
    std::vector<int> sums(a.size());
    check(xc_add_batch(a.data(), b.data(), sums.data(), sums.size()));
    return sums;
}
%}
