// libcrosscall in Ruby: https://www.swig.org/Doc4.3/Ruby.html
%module(directors="1") crosscall

%rename("%(strip:[xc_])s", %$isfunction) "";
%rename(Point) xc_point;
%rename(Mat4) xc_mat4;
%rename(Counter) xc_counter;
#define XC_CLOSE

%include "swig/vectors.i"
