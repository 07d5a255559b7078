;; case: point_dist
(define-case "point_dist" (size loops)
  (let ((a (hidden (make-c-struct xc-point '(1.0 2.0))))
        (b (hidden (make-c-struct xc-point '(4.0 6.0)))))
    (timed (loops turn (r 0.0))
      (xc-point-dist a b)
      (decimal r))))

;; case: point_add
(define-case "point_add" (size loops)
  (let ((a (hidden (make-c-struct xc-point '(1.0 2.0))))
        (b (hidden (make-c-struct xc-point '(3.0 4.0)))))
    (timed (loops turn (x 0.0) (y 0.0))
      (let ((fields (parse-c-struct (xc-point-add a b) xc-point)))
        (values (car fields) (cadr fields)))
      (decimal x y))))

;; case: mat4_scale
(define-case "mat4_scale" (size loops)
  (let ((m (hidden (make-c-struct xc-mat4 (map inexact (iota 16)))))
        (factor (hidden 2.0)))
    (timed (loops turn (m2 #f))
      (xc-mat4-scale m factor)
      (decimal (apply + (parse-c-struct m2 xc-mat4))))))
;; end of cases
