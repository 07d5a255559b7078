#lang racket/base

(require ffi/unsafe
         "../kit/cases.rkt"
         "../kit/inputs.rkt"
         "binding.rkt")

;; case: point_dist
(define-case "point_dist" (size loops)
  (let ([a (hidden (make-xc-point 1.0 2.0))]
        [b (hidden (make-xc-point 4.0 6.0))])
    (timed (loops turn [r 0.0])
      (xc_point_dist a b)
      (decimal r))))

;; case: point_add
(define-case "point_add" (size loops)
  (let ([a (hidden (make-xc-point 1.0 2.0))]
        [b (hidden (make-xc-point 3.0 4.0))])
    (timed (loops turn [x 0.0] [y 0.0])
      (let ([p (xc_point_add a b)])
        (values (xc-point-x p) (xc-point-y p)))
      (decimal x y))))

;; case: mat4_scale
(define-case "mat4_scale" (size loops)
  (let ([m (hidden (cast (malloc _xc-mat4) _pointer _xc-mat4-pointer))]
        [factor (hidden 2.0)])
    (for ([i (in-range 16)])
      (array-set! (xc-mat4-m m) i (exact->inexact i)))
    (timed (loops turn [m2 #f])
      (xc_mat4_scale m factor)
      (decimal (for/sum ([i (in-range 16)]) (array-ref (xc-mat4-m m2) i))))))
;; end of cases
