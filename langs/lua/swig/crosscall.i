// libcrosscall in Lua: https://www.swig.org/Doc4.3/Lua.html
%module(directors="1") crosscall

%rename("%(strip:[xc_])s", %$isfunction) "";
%rename(point) xc_point;
%rename(mat4) xc_mat4;
%rename(counter) xc_counter;
#define XC_CLOSE
#define XC_OWN_ARRAYS

%include "swig/crosscall.i"

%array_functions(double, doubleArray)

// Tables, which come back as further results: https://www.swig.org/Doc4.3/Lua.html#Lua_nn29
// Their length goes with them as an int.
%apply (double *INPUT, int) { (double *values, int count), (double *a, int a_count), (double *b, int b_count) };
%apply (double *INOUT, int) { (double *scaled, int count), (double *product, int count) };
%apply (int *INPUT, int) { (int *a, int a_count), (int *b, int b_count), (int *input, int count) };
%apply (int *INOUT, int) { (int *sums, int count), (int *output, int output_count) };
XC_CHECKED(scale_f64)
XC_CHECKED(sort_i32)
XC_CHECKED(matmul_f64)
XC_CHECKED(add_batch)
%inline %{
static double sum_f64(double *values, int count) {
    return xc_sum_f64(values, count);
}

static xc_status scale_f64(double *scaled, int count, double factor) {
    return xc_scale_f64(scaled, count, factor);
}

static xc_status sort_i32(int *input, int count, int *output, int output_count, Compare *compare) {
    xc_compare_i32 upcall = compare == NULL ? NULL : on_compare;
    return count == output_count ? xc_sort_i32(input, output, count, upcall, compare) : XC_ERR_CAPACITY;
}

static xc_status matmul_f64(double *a, int a_count, double *b, int b_count, double *product, int count, int n) {
    bool fits = a_count == count && b_count == count && n > 0 && count / n == n && count % n == 0;
    return fits ? xc_matmul_f64(a, b, product, n) : XC_ERR_CAPACITY;
}

static xc_status add_batch(int *a, int a_count, int *b, int b_count, int *sums, int count) {
    return a_count == count && b_count == count ? xc_add_batch(a, b, sums, count) : XC_ERR_CAPACITY;
}
%}
