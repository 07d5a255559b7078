#lang racket/base

(require "../kit/cases.rkt"
         "../kit/inputs.rkt"
         "binding.rkt")

;; case: work
(define-case "work" (size loops)
  (let ([steps (hidden size)])
    (timed (loops turn [r 0])
      (xc_work steps)
      (decimal r))))

;; case: sha256
(define-case "sha256" (size loops)
  (let ([data (hidden (data-of size))]
        [digest (hidden (make-bytes 32))])
    (timed (loops turn)
      (unless (= (xc_sha256 data size digest) OK)
        (fail))
      (hex digest))))

;; case: matmul_f64
(define-case "matmul_f64" (size loops)
  (let* ([count (* size size)]
         [a (hidden (remainders count 7))]
         [b (hidden (remainders count 5))]
         [product (hidden (doubles count))])
    (timed (loops turn)
      (unless (= (xc_matmul_f64 a b product size) OK)
        (fail))
      (decimal (sum-of product)))))
;; end of cases
