// libcrosscall in PHP: https://www.swig.org/Doc4.3/Php.html
%module(directors="1") crosscall

%rename(Point) xc_point;
%rename(Mat4) xc_mat4;
%rename(Counter) xc_counter;
%rename(xc_person_json) person_json;
%rename(xc_str_copy) str_copy;
%rename(xc_apply_i64) apply_i64;
%rename(xc_sort_i32) sort_i32;
%rename(xc_log_message) log_message;
%rename(xc_sha256) sha256;

%include "swig/crosscall.i"

%array_functions(double, doubleArray)
%array_functions(int32_t, intArray)
