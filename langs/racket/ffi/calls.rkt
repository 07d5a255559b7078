#lang racket/base

(require "../kit/cases.rkt"
         "../kit/inputs.rkt"
         "binding.rkt")

;; case: empty
(define-case "empty" (size loops)
  (timed (loops turn)
    #f
    "0"))

;; case: noop
(define-case "noop" (size loops)
  (timed (loops turn)
    (xc_noop)
    "0"))

;; case: add_i32
(define-case "add_i32" (size loops)
  (let ([a (hidden 1000000)]
        [b (hidden 2345678)])
    (timed (loops turn [r 0])
      (xc_add_i32 a b)
      (decimal r))))

;; case: inc_i64
(define-case "inc_i64" (size loops)
  (timed (loops turn [x (hidden (expt 2 53))])
    (xc_inc_i64 x)
    (decimal x)))

;; case: sum2_i64
(define-case "sum2_i64" (size loops)
  (let ([a (hidden (expt 2 40))]
        [b (hidden (expt 2 41))])
    (timed (loops turn [r 0])
      (xc_sum2_i64 a b)
      (decimal r))))

;; case: sum4_i64
(define-case "sum4_i64" (size loops)
  (let ([a (hidden (expt 2 40))]
        [b (hidden (expt 2 41))]
        [c (hidden (expt 2 42))]
        [d (hidden (expt 2 43))])
    (timed (loops turn [r 0])
      (xc_sum4_i64 a b c d)
      (decimal r))))

;; case: sum6_i64
(define-case "sum6_i64" (size loops)
  (let ([a (hidden (expt 2 40))]
        [b (hidden (expt 2 41))]
        [c (hidden (expt 2 42))]
        [d (hidden (expt 2 43))]
        [e (hidden (expt 2 44))]
        [f (hidden (expt 2 45))])
    (timed (loops turn [r 0])
      (xc_sum6_i64 a b c d e f)
      (decimal r))))

;; case: sum8_i64
(define-case "sum8_i64" (size loops)
  (let ([a (hidden (expt 2 40))]
        [b (hidden (expt 2 41))]
        [c (hidden (expt 2 42))]
        [d (hidden (expt 2 43))]
        [e (hidden (expt 2 44))]
        [f (hidden (expt 2 45))]
        [g (hidden (expt 2 46))]
        [h (hidden (expt 2 47))])
    (timed (loops turn [r 0])
      (xc_sum8_i64 a b c d e f g h)
      (decimal r))))

;; case: sum12_i64
(define-case "sum12_i64" (size loops)
  (let ([a (hidden (expt 2 40))]
        [b (hidden (expt 2 41))]
        [c (hidden (expt 2 42))]
        [d (hidden (expt 2 43))]
        [e (hidden (expt 2 44))]
        [f (hidden (expt 2 45))]
        [g (hidden (expt 2 46))]
        [h (hidden (expt 2 47))]
        [i (hidden (expt 2 48))]
        [j (hidden (expt 2 49))]
        [k (hidden (expt 2 50))]
        [l (hidden (expt 2 51))])
    (timed (loops turn [r 0])
      (xc_sum12_i64 a b c d e f g h i j k l)
      (decimal r))))

;; case: sum8_f64
(define-case "sum8_f64" (size loops)
  (let ([a (hidden 1.0)]
        [b (hidden 2.0)]
        [c (hidden 4.0)]
        [d (hidden 8.0)]
        [e (hidden 16.0)]
        [f (hidden 32.0)]
        [g (hidden 64.0)]
        [h (hidden 128.0)])
    (timed (loops turn [r 0.0])
      (xc_sum8_f64 a b c d e f g h)
      (decimal r))))
;; end of cases
