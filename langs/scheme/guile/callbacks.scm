;;; https://www.gnu.org/software/guile/manual/html_node/More-Foreign-Functions.html

;; case: apply_i64
(define increment (procedure->pointer int64 (lambda (value user) (+ value 1)) (list int64 '*)))

(define-case "apply_i64" (size loops)
  (let ((value (hidden (expt 2 53))))
    (timed (loops turn (r 0))
      (xc-apply-i64 increment %null-pointer value size)
      (decimal r))))

;; case: sort_i32
(define compare
  (procedure->pointer int32
                      (lambda (a b user) (cond ((< a b) -1) ((> a b) 1) (else 0)))
                      (list int32 int32 '*)))

(define-case "sort_i32" (size loops)
  (let ((input (hidden (shuffled size)))
        (output (hidden (zeros size))))
    (timed (loops turn)
      (unless (= (xc-sort-i32 (bytevector->pointer input) (bytevector->pointer output) size
                              compare %null-pointer)
                 OK)
        (fail))
      (decimal (integer-at output 0) (integer-at output (div size 2)) (integer-at output (- size 1))))))

;; case: log_message
(define-record-type keeper
  (fields number (mutable level) (mutable message)))

(define sink
  (procedure->pointer void
                      (lambda (level message user)
                        (let ((keeper (pointer->scm user)))
                          (keeper-level-set! keeper level)
                          (keeper-message-set! keeper (string-at message))))
                      (list int32 '* '*)))

(define-case "log_message" (size loops)
  (let* ((keeper (make-keeper 7 #f #f))
         (user (hidden (scm->pointer keeper)))
         (level (hidden 2)))
    (timed (loops turn)
      (unless (= (xc-log-message sink user level) OK)
        (fail))
      (string-append (decimal (keeper-level keeper)) "|" (keeper-message keeper) "|"
                     (decimal (keeper-number keeper))))))
;; end of cases
