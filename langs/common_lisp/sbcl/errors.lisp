(in-package :crosscall)

(declaim (inline parse))
(defun parse (text)
  ;; The :OUT parameter is a second value: its place is made on the stack at every call.
  (multiple-value-bind (status number) (xc-parse-i64 text)
    (unless (= status +ok+)
      (fail))
    number))

;; case: parse_ok
(define-case parse-ok (size loops)
  (let ((text (input text (coerce "123456789012" 'text)))
        (number 0))
    (declare (type (signed-byte 64) number))
    (values (timed (loops)
              (setf number (parse text)))
            (decimal number))))

;; case: parse_fail
(define-case parse-fail (size loops)
  (let ((text (input text (coerce "12x4567" 'text)))
        (text-of-error ""))
    (values (timed (loops)
              (handler-case (parse text)
                (crosscall-error (condition) (setf text-of-error (message condition)))))
            text-of-error)))
;; end of cases
