#lang racket/base

(require ffi/unsafe
         "../kit/cases.rkt"
         "../kit/inputs.rkt"
         "binding.rkt")

;; case: str_len
(define-case "str_len" (size loops)
  (let ([text (hidden (text-of size))])
    (timed (loops turn [r 0])
      (xc_str_len text)
      (decimal r))))

;; case: str_upper
(define-case "str_upper" (size loops)
  (let ([texts (hidden (texts-of size))])
    (timed (loops turn [upper ""])
      (let ([result (xc_str_upper (vector-ref texts (bitwise-and turn 3)))])
        (unless result
          (fail))
        (let ([text (string-at result)])
          (xc_str_free result)
          text))
      upper)))

;; case: str_copy
(define-case "str_copy" (size loops)
  (let* ([texts (hidden (texts-of size))]
         [capacity (+ size 1)]
         [buffer (make-bytes capacity)])
    (timed (loops turn [copy ""])
      (let ([length (xc_str_copy buffer capacity (vector-ref texts (bitwise-and turn 3)))])
        (when (< length 0)
          (fail))
        (bytes->string/utf-8 buffer #f 0 length))
      copy)))

;; case: person_json
(define-case "person_json" (size loops)
  (let ([name (hidden "Zoë")]
        [id (hidden 9007199254740993)]
        [age (hidden 41)])
    (timed (loops turn [json ""])
      ;; A string of Racket's could move while the struct points to it.
      (let* ([bytes (string->bytes/utf-8 name)]
             [length (bytes-length bytes)]
             [c-name (malloc 'raw (+ length 1))])
        (memcpy c-name bytes length)
        (ptr-set! c-name _byte length 0)
        (let ([result (xc_person_json (make-xc-person c-name id age))])
          (free c-name)
          (unless result
            (fail))
          (let ([text (string-at result)])
            (xc_str_free result)
            text)))
      json)))
;; end of cases
