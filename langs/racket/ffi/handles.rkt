#lang racket/base

(require ffi/unsafe
         "../kit/cases.rkt"
         "../kit/inputs.rkt"
         "binding.rkt")

;; case: counter_add
(define-case "counter_add" (size loops)
  (let ([counter (hidden (open-counter 5))]
        [amount (hidden 3)])
    (begin0
      (timed (loops turn [r 0])
        (xc_counter_add counter amount)
        (decimal r))
      (xc_counter_free counter))))

;; case: counter_cycle
(define-case "counter_cycle" (size loops)
  (let ([value (hidden 5)]
        [amount (hidden 3)])
    (timed (loops turn [r 0])
      (let ([counter (open-counter value)])
        (begin0
          (xc_counter_add counter amount)
          (xc_counter_free counter)))
      (decimal r))))

;; case: counter_guarded
(define-case "counter_guarded" (size loops)
  (let ([value (hidden 5)]
        [amount (hidden 3)])
    (timed (loops turn [r 0])
      (let ([counter (open-guarded-counter value)])
        (begin0
          (xc_counter_add counter amount)
          (free-guarded-counter counter)))
      (decimal r))))

;; case: buffer_adopt
(define-case "buffer_adopt" (size loops)
  (timed (loops turn [first 0] [last 0])
    (let ([buffer (xc_buffer_new size)])
      (unless buffer
        (fail))
      (let ([first (ptr-ref buffer _uint8 0)]
            [last (ptr-ref buffer _uint8 (- size 1))])
        (xc_buffer_free buffer)
        (values first last)))
    (decimal first last)))
;; end of cases
