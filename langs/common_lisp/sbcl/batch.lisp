(in-package :crosscall)

;; case: add_batch
(define-case add-batch (size loops)
  (let ((a (input integers (multiples size 1)))
        (b (input integers (multiples size 2)))
        (sums (input integers (multiples size 0))))
    (values (timed (loops)
              (with-pinned-objects (a b sums)
                (unless (= (xc-add-batch (vector-sap a) (vector-sap b) (vector-sap sums) size) +ok+)
                  (fail))))
            (decimal (aref sums (1- size))))))
;; end of cases
