(in-package :crosscall)

;; case: work
(define-case work (size loops)
  (let ((steps (input index size))
        (r 0))
    (declare (type (signed-byte 64) r))
    (values (timed (loops)
              (setf r (xc-work steps)))
            (decimal r))))

;; case: sha256
(define-case sha256 (size loops)
  (let ((data (input octets (data-of size)))
        (digest (input octets (data-of 32))))
    (values (timed (loops)
              (with-pinned-objects (data digest)
                (unless (= (xc-sha256 (vector-sap data) size (vector-sap digest)) +ok+)
                  (fail))))
            (hex digest))))

;; case: matmul_f64
(define-case matmul-f64 (size loops)
  (let* ((count (* size size))
         (a (input doubles (remainders count 7)))
         (b (input doubles (remainders count 5)))
         (product (input doubles (doubles count))))
    (values (timed (loops)
              (with-pinned-objects (a b product)
                (unless (= (xc-matmul-f64 (vector-sap a) (vector-sap b) (vector-sap product) size) +ok+)
                  (fail))))
            (decimal (sum product)))))
;; end of cases
