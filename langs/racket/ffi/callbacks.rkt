#lang racket/base

(require ffi/unsafe
         ffi/unsafe/cvector
         "../kit/cases.rkt"
         "../kit/inputs.rkt"
         "binding.rkt")

;; A function that C can call; the procedure must stay reachable, and does as a module's variable.
;; https://docs.racket-lang.org/foreign/foreign_procedures.html

;; case: apply_i64
(define increment (function-ptr (lambda (value user) (+ value 1)) _map-i64))

(define-case "apply_i64" (size loops)
  (let ([value (hidden (expt 2 53))])
    (timed (loops turn [r 0])
      (xc_apply_i64 increment #f value size)
      (decimal r))))

;; case: sort_i32
(define compare
  (function-ptr (lambda (a b user) (cond [(< a b) -1] [(> a b) 1] [else 0])) _compare-i32))

;; Integers in memory that does not move while C calls back.
(define (unmoved-integers count at)
  (check-size count 4)
  (define memory (malloc 'atomic-interior (max 1 count) _int32))
  (for ([i (in-range count)])
    (ptr-set! memory _int32 i (at i)))
  (make-cvector* memory _int32 count))

(define-case "sort_i32" (size loops)
  (let ([input (hidden (unmoved-integers size (lambda (i) (modulo (* i 7919) size))))]
        [output (hidden (unmoved-integers size (lambda (i) 0)))])
    (timed (loops turn)
      (unless (= (xc_sort_i32 input output size compare #f) OK)
        (fail))
      (decimal (cvector-ref output 0)
               (cvector-ref output (quotient size 2))
               (cvector-ref output (- size 1))))))

;; case: log_message
(struct keeper (number [level #:mutable] [message #:mutable]))

(define sink
  (function-ptr (lambda (level message user)
                  (let ([keeper (ptr-ref user _racket)])
                    (set-keeper-level! keeper level)
                    (set-keeper-message! keeper message)))
                _log-sink))

(define-case "log_message" (size loops)
  (let* ([keeper (keeper 7 #f #f)]
         [user (hidden (malloc-immobile-cell keeper))]
         [level (hidden 2)])
    (begin0
      (timed (loops turn)
        (unless (= (xc_log_message sink user level) OK)
          (fail))
        (string-append (decimal (keeper-level keeper)) "|" (keeper-message keeper) "|"
                       (decimal (keeper-number keeper))))
      (free-immobile-cell user))))
;; end of cases
