;;;; sbcl --script build.lisp OUT FILE…: compiles the files, in order, and joins what came of them to
;;;; OUT/worker.fasl. A file is loaded before the next one is compiled; a warning ends the build.

(load (merge-pathnames "join.lisp" *load-truename*))

(proclaim '(optimize speed))

(defun compiled (file out)
  "Where the code of FILE lies."
  (multiple-value-bind (fasl warned failed)
      (handler-bind ((sb-ext:compiler-note #'muffle-warning))
        (compile-file file
                      :external-format :utf-8
                      :output-file (format nil "~a/~a.part" out (pathname-name file))))
    (when (or warned failed)
      (format *error-output* "~a: the compiler warned~%" file)
      (sb-ext:exit :code 1 :abort t))
    fasl))

(destructuring-bind (out &rest files) (rest sb-ext:*posix-argv*)
  (join (loop for (file . more) on files
              for fasl = (compiled file out)
              do (when more
                   ;; Names of the library, which is loaded when the worker starts, are not known yet.
                   (handler-bind ((style-warning #'muffle-warning))
                     (load fasl)))
              collect fasl)
        (format nil "~a/worker.fasl" out)))
