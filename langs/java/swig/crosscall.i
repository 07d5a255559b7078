// libcrosscall in Java: https://www.swig.org/Doc4.3/Java.html
%module(directors="1") Native

%include <arrays_java.i>

// https://www.swig.org/Doc4.3/Java.html#Java_dynamic_linking_problems
%pragma(java) jniclasscode=%{
  static {
    // Not loadLibrary: it wants another file name on every system.
    System.load(System.getProperty("crosscall.glue"));
  }
%}

%rename(Point) xc_point;
%rename(Mat4) xc_mat4;
%rename(Counter) xc_counter;
%rename(xc_person_json) person_json;
%rename(xc_apply_i64) apply_i64;
%rename(xc_sort_i32) sort_i32;
%rename(xc_log_message) log_message;
%rename(xc_sha256) sha256;

// delete() alone frees it: https://www.swig.org/Doc4.3/Java.html#Java_proxy_classes_gc
%typemap(javafinalize) xc_counter ""

// Java's own arrays: https://www.swig.org/Doc4.3/Java.html#Java_converting_java_string_arrays
%apply double[] { const double *values, double *values, const double *a, const double *b, double *product };
%apply int[] { const int32_t *a, const int32_t *b, int32_t *sums, const int32_t *input, int32_t *output };
#define XC_BYTES

%include "swig/crosscall.i"
