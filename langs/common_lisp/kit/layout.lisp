;;;; sbcl --script layout.lisp WORKER SEED FASL: puts a function in front of FASL that takes up more memory by
;;;; SEED, so that all code behind it moves: SBCL lays functions one behind the other, on 16 bytes each.

(load (merge-pathnames "join.lisp" *load-truename*))

(defun pad (count path)
  "The compiled function of COUNT constants, each of which is a word in front of its code and one that loads it."
  (let ((source (format nil "~a.pad.lisp" path))
        (*standard-output* (make-broadcast-stream)))
    (with-open-file (out source :direction :output :if-exists :supersede)
      (format out "(defun crosscall-pad () (list~{ 'pad-~d~}))~%" (loop for i below count collect i)))
    (compile-file source :output-file (format nil "~a.pad" path))))

(destructuring-bind (worker seed fasl) (rest sb-ext:*posix-argv*)
  (join (list (pad (parse-integer seed) worker) fasl) worker))
