#lang racket/base
;; The inputs of native/cases.toml that are texts and arrays, and results as the protocol prints them.

(require ffi/vector
         racket/string)
(provide check-size
         text-of
         texts-of
         doubles
         remainders
         multiples
         zeros
         data-of
         decimal
         hex
         sum-of)

;; More than this is refused: running out of memory would end the worker.
(define most-bytes (expt 2 28))

(define (check-size count width)
  (when (> (* count width) most-bytes)
    (error (format "~a items are more than a worker holds" count))))

(define (text-from first size)
  (check-size size 4) ; a character is 4 bytes
  (define head (if (and (odd? size) (>= size 3)) "€" ""))
  (define letters
    (build-string (if (string=? head "") size (- size 3))
                  (lambda (i) (integer->char (+ 97 (modulo (+ first i) 26))))))
  (string-append head letters))

;; size bytes of UTF-8, by the rule at the top of native/cases.toml.
(define (text-of size)
  (text-from 0 size))

;; The four that are taken by turns: turn takes the one at (bitwise-and turn 3).
(define (texts-of size)
  (build-vector 4 (lambda (first) (text-from first size))))

(define (filled-f64 count at)
  (check-size count 8)
  (define numbers (make-f64vector count))
  (for ([i (in-range count)])
    (f64vector-set! numbers i (exact->inexact (at i))))
  numbers)

(define (filled-s32 count at)
  (check-size count 4)
  (define numbers (make-s32vector count))
  (for ([i (in-range count)])
    (s32vector-set! numbers i (at i)))
  numbers)

(define (doubles count)
  (filled-f64 count values))

(define (remainders count divisor)
  (filled-f64 count (lambda (i) (modulo i divisor))))

(define (multiples count factor)
  (filled-s32 count (lambda (i) (* i factor))))

(define (zeros count)
  (multiples count 0))

(define (data-of size)
  (check-size size 1)
  (define data (make-bytes size))
  (for ([i (in-range size)])
    (bytes-set! data i (modulo i 251)))
  data)

;; Whole numbers, integers or doubles, joined by commas.
(define (decimal . numbers)
  (string-join (map (lambda (number) (number->string (inexact->exact number))) numbers) ","))

(define (hex bytes)
  (apply string-append
         (for/list ([byte (in-bytes bytes)])
           (string-append (if (< byte 16) "0" "") (number->string byte 16)))))

(define (sum-of numbers)
  (for/sum ([i (in-range (f64vector-length numbers))])
    (f64vector-ref numbers i)))
