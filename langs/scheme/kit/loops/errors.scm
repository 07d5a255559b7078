;; case: parse_ok
(define-case "parse_ok" (size loops)
  (let ((text (hidden "123456789012")))
    (timed (loops turn (number 0))
      (parse text)
      (decimal number))))

;; case: parse_fail
(define-case "parse_fail" (size loops)
  (let ((text (hidden "12x4567")))
    (timed (loops turn (message ""))
      (guard (condition
              ((crosscall-error? condition) (condition-message condition)))
        (parse text))
      message)))
;; end of cases
