// libcrosscall in Perl: https://www.swig.org/Doc4.3/Perl5.html
%module(directors="1") Crosscall

%rename("%(strip:[xc_])s", %$isfunction) "";
%rename(Point) xc_point;
%rename(Mat4) xc_mat4;
%rename(Counter) xc_counter;

%include "swig/vectors.i"
