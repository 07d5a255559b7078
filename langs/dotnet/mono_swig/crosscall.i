// libcrosscall in C#: https://www.swig.org/Doc4.3/CSharp.html
%module(directors="1") Native

%include <arrays_csharp.i>

// Point and Mat4 are the kit's own structs.
%rename(PointProxy) xc_point;
%rename(Mat4Proxy) xc_mat4;
%rename(Counter) xc_counter;
%rename(xc_person_json) person_json;
%rename(xc_str_copy) str_copy;
%rename(xc_apply_i64) apply_i64;
%rename(xc_sort_i32) sort_i32;
%rename(xc_log_message) log_message;
%rename(xc_sha256) sha256;

// Dispose alone frees it: https://www.swig.org/Doc4.3/CSharp.html#CSharp_memory_management_member_variables
%typemap(csdispose) xc_counter %{
  public void Dispose() {
    Dispose(true);
  }
%}

// C#'s own arrays: https://www.swig.org/Doc4.3/CSharp.html#CSharp_arrays_pinvoke_default_array_marshalling
%apply double INPUT[] { const double *values, const double *a, const double *b };
%apply double INOUT[] { double *values };
%apply double OUTPUT[] { double *product };
%apply int INPUT[] { const int32_t *a, const int32_t *b, const int32_t *input };
%apply int OUTPUT[] { int32_t *sums, int32_t *output };
%apply unsigned char INPUT[] { const uint8_t *data };
%apply unsigned char OUTPUT[] { uint8_t *buffer, uint8_t *digest };

%include "swig/crosscall.i"

%array_functions(double, doubleArray)
