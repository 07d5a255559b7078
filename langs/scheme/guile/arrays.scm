;; case: sum_f64
(define-case "sum_f64" (size loops)
  (let ((values (hidden (doubles size))))
    (timed (loops turn (r 0.0))
      (xc-sum-f64 (bytevector->pointer values) size)
      (decimal r))))

;; case: scale_f64
(define-case "scale_f64" (size loops)
  (let ((values (hidden (doubles size)))
        (factor (hidden -1.0)))
    (timed (loops turn)
      (unless (= (xc-scale-f64 (bytevector->pointer values) size factor) OK)
        (fail))
      (decimal (double-at values (- size 1))))))
;; end of cases
