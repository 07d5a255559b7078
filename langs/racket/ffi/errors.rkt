#lang racket/base

(require "../kit/cases.rkt"
         "../kit/inputs.rkt"
         "binding.rkt")

;; case: parse_ok
(define-case "parse_ok" (size loops)
  (let ([text (hidden "123456789012")])
    (timed (loops turn [number 0])
      (xc_parse_i64 text)
      (decimal number))))

;; case: parse_fail
(define-case "parse_fail" (size loops)
  (let ([text (hidden "12x4567")])
    (timed (loops turn [message ""])
      (with-handlers ([exn:fail:crosscall? exn-message])
        (xc_parse_i64 text))
      message)))
;; end of cases
