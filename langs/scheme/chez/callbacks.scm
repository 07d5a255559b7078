;; The address that C calls callable by, whose code must not move from here on.
(define (entry-point callable)
  (lock-object callable)
  (foreign-callable-entry-point callable))

;; case: apply_i64
(define increment
  (entry-point (foreign-callable (lambda (value user) (+ value 1)) (integer-64 uptr) integer-64)))

(define-case "apply_i64" (size loops)
  (let ((value (hidden (expt 2 53))))
    (timed (loops turn (r 0))
      (xc-apply-i64 increment 0 value size)
      (decimal r))))

;; case: sort_i32
(define compare
  (entry-point
    (foreign-callable (lambda (a b user) (cond ((< a b) -1) ((> a b) 1) (else 0)))
      (integer-32 integer-32 uptr)
      integer-32)))

(define-case "sort_i32" (size loops)
  (let ((input (hidden (shuffled size)))
        (output (hidden (zeros size))))
    (timed (loops turn)
      (begin
        ;; A collection may come while C calls back.
        (lock-object input)
        (lock-object output)
        (let ((status (xc-sort-i32 input output size compare 0)))
          (unlock-object input)
          (unlock-object output)
          (unless (fx= status OK)
            (fail))))
      (decimal (integer-at output 0) (integer-at output (div size 2)) (integer-at output (- size 1))))))

;; case: log_message
(define-record-type keeper
  (fields number (mutable level) (mutable message)))

;; The objects that user data leads to by their places.
(define keepers (make-vector 1 #f))

(define sink
  (entry-point
    (foreign-callable
      (lambda (level message user)
        (let ((keeper (vector-ref keepers user)))
          (keeper-level-set! keeper level)
          (keeper-message-set! keeper message)))
      (integer-32 utf-8 uptr)
      void)))

(define-case "log_message" (size loops)
  (let ((keeper (make-keeper 7 #f #f))
        (user (hidden 0))
        (level (hidden 2)))
    (vector-set! keepers user keeper)
    (timed (loops turn)
      (unless (fx= (xc-log-message sink user level) OK)
        (fail))
      (string-append (decimal (keeper-level keeper)) "|" (keeper-message keeper) "|"
                     (decimal (keeper-number keeper))))))
;; end of cases
