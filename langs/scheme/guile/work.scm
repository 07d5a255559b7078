;; case: work
(define-case "work" (size loops)
  (let ((steps (hidden size)))
    (timed (loops turn (r 0))
      (xc-work steps)
      (decimal r))))

;; case: sha256
(define-case "sha256" (size loops)
  (let ((data (hidden (data-of size)))
        (digest (hidden (make-bytevector 32))))
    (timed (loops turn)
      (unless (= (xc-sha256 (bytevector->pointer data) size (bytevector->pointer digest)) OK)
        (fail))
      (hex digest))))

;; case: matmul_f64
(define-case "matmul_f64" (size loops)
  (let* ((count (* size size))
         (a (hidden (remainders count 7)))
         (b (hidden (remainders count 5)))
         (product (hidden (doubles count))))
    (timed (loops turn)
      (unless (= (xc-matmul-f64 (bytevector->pointer a) (bytevector->pointer b)
                                (bytevector->pointer product) size)
                 OK)
        (fail))
      (decimal (sum-of product)))))
;; end of cases
