#lang racket/base
;; How a case is written.

(require (for-syntax racket/base))
(provide define-case timed hidden cases)

;; A worker's cases by id: (size loops) to elapsed nanoseconds and the value as text.
(define cases (make-hash))

(define-syntax-rule (define-case id (size loops) body ...)
  (hash-set! cases id (lambda (size loops) body ...)))

(define (nanoseconds from to)
  (inexact->exact (round (* 1e6 (- to from)))))

;; Elapsed nanoseconds and the value as text, which is made after the clock. result is what r holds after a
;; turn, or are the values that several hold; turn counts from 0.
(define-syntax timed
  (syntax-rules ()
    [(_ (loops turn) result text)
     (timed (loops turn [r #f]) (begin result #f) text)]
    [(_ (loops turn [r first]) result text)
     (let ([start (current-inexact-monotonic-milliseconds)])
       (let next ([turn 0] [r first])
         (if (< turn loops)
             (next (+ turn 1) result)
             (let ([end (current-inexact-monotonic-milliseconds)])
               (values (nanoseconds start end) text)))))]
    [(_ (loops turn [r first] ...) result text)
     (let ([start (current-inexact-monotonic-milliseconds)])
       (let next ([turn 0] [r first] ...)
         (if (< turn loops)
             (let-values ([(r ...) result])
               (next (+ turn 1) r ...))
             (let ([end (current-inexact-monotonic-milliseconds)])
               (values (nanoseconds start end) text)))))]))

;; A value that the compiler cannot know: what is assigned may be anything.
(define hidden-value #f)
(define (hidden value)
  (set! hidden-value value)
  hidden-value)
