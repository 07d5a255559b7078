(in-package :crosscall)

;; case: point_dist
(define-case point-dist (size loops)
  (with-alien ((a (struct xc-point))
               (b (struct xc-point)))
    (setf (slot a 'x) 1d0
          (slot a 'y) 2d0
          (slot b 'x) 4d0
          (slot b 'y) 6d0)
    (let ((r 0d0))
      (declare (type double-float r))
      (values (timed (loops)
                (setf r (xc-point-dist (addr a) (addr b))))
              (decimal r)))))
;; end of cases
