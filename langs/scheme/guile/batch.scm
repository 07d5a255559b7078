;; case: add_batch
(define-case "add_batch" (size loops)
  (let ((a (hidden (multiples size 1)))
        (b (hidden (multiples size 2)))
        (sums (hidden (zeros size))))
    (timed (loops turn)
      (unless (= (xc-add-batch (bytevector->pointer a) (bytevector->pointer b)
                               (bytevector->pointer sums) size)
                 OK)
        (fail))
      (decimal (integer-at sums (- size 1))))))
;; end of cases
