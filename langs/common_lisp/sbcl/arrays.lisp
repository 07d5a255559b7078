(in-package :crosscall)

;; case: sum_f64
(define-case sum-f64 (size loops)
  (let ((values (input doubles (doubles size)))
        (r 0d0))
    (declare (type double-float r))
    (values (timed (loops)
              (with-pinned-objects (values)
                (setf r (xc-sum-f64 (vector-sap values) size))))
            (decimal r))))

;; case: scale_f64
(define-case scale-f64 (size loops)
  (let ((values (input doubles (doubles size)))
        (factor (input double-float -1d0)))
    (values (timed (loops)
              (with-pinned-objects (values)
                (unless (= (xc-scale-f64 (vector-sap values) size factor) +ok+)
                  (fail))))
            (decimal (aref values (1- size))))))
;; end of cases
