;;;; The package that all files of a worker are in.

(defpackage :crosscall
  (:use :common-lisp #+sbcl :sb-alien #+sbcl :sb-sys))
