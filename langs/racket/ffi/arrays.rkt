#lang racket/base

(require ffi/vector
         "../kit/cases.rkt"
         "../kit/inputs.rkt"
         "binding.rkt")

;; case: sum_f64
(define-case "sum_f64" (size loops)
  (let ([numbers (hidden (doubles size))])
    (timed (loops turn [r 0.0])
      (xc_sum_f64 numbers size)
      (decimal r))))

;; case: scale_f64
(define-case "scale_f64" (size loops)
  (let ([numbers (hidden (doubles size))]
        [factor (hidden -1.0)])
    (timed (loops turn)
      (unless (= (xc_scale_f64 numbers size factor) OK)
        (fail))
      (decimal (f64vector-ref numbers (- size 1))))))
;; end of cases
