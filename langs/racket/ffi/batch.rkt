#lang racket/base

(require ffi/vector
         "../kit/cases.rkt"
         "../kit/inputs.rkt"
         "binding.rkt")

;; case: add_batch
(define-case "add_batch" (size loops)
  (let ([a (hidden (multiples size 1))]
        [b (hidden (multiples size 2))]
        [sums (hidden (zeros size))])
    (timed (loops turn)
      (unless (= (xc_add_batch a b sums size) OK)
        (fail))
      (decimal (s32vector-ref sums (- size 1))))))
;; end of cases
