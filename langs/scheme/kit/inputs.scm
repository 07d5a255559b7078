;;; The inputs of native/cases.toml that are texts and arrays, and results as the protocol prints them, and how
;;; a case is written. R6RS, which Chez Scheme and Guile have in common: their workers include it.

(define cases (make-hashtable string-hash string=?))

;; A case's procedure: (size loops) to elapsed nanoseconds and the value as text.
(define-syntax define-case
  (syntax-rules ()
    ((_ id (size loops) body ...)
     (hashtable-set! cases id (lambda (size loops) body ...)))))

;; Elapsed nanoseconds and the value as text, which is made after the clock. result is what r holds after a
;; turn, or are the values that several hold; turn counts from 0.
(define-syntax timed
  (syntax-rules ()
    ((_ (loops turn) result text)
     (timed (loops turn (r #f)) (begin result #f) text))
    ((_ (loops turn (r first)) result text)
     (let ((start (monotonic-nanoseconds)))
       (let next ((turn 0) (r first))
         (if (< turn loops)
             (next (+ turn 1) result)
             (let ((ns (- (monotonic-nanoseconds) start)))
               (values ns text))))))
    ((_ (loops turn (r first) ...) result text)
     (let ((start (monotonic-nanoseconds)))
       (let next ((turn 0) (r first) ...)
         (if (< turn loops)
             (let-values (((r ...) result))
               (next (+ turn 1) r ...))
             (let ((ns (- (monotonic-nanoseconds) start)))
               (values ns text))))))))

;; A value that the compiler cannot know: what is assigned may be anything.
(define hidden-value #f)
(define (hidden value)
  (set! hidden-value value)
  hidden-value)

;; More than this is refused: running out of memory would end the worker.
(define most-bytes (expt 2 28))

(define (check-size count width)
  (when (> (* count width) most-bytes)
    (refuse (number->string count) " items are more than a worker holds")))

(define (text-from first size)
  (check-size size 4) ; a character is 4 bytes in both
  (let* ((head (if (and (odd? size) (>= size 3)) "€" ""))
         (letters (make-string (if (string=? head "") size (- size 3)))))
    (do ((i 0 (+ i 1)))
        ((= i (string-length letters)) (string-append head letters))
      (string-set! letters i (integer->char (+ 97 (mod (+ first i) 26)))))))

;; size bytes of UTF-8, by the rule at the top of native/cases.toml.
(define (text-of size)
  (text-from 0 size))

;; The four that are taken by turns: turn takes the one at (logand turn 3).
(define (texts-of size)
  (vector (text-from 0 size) (text-from 1 size) (text-from 2 size) (text-from 3 size)))

;; What Scheme's people hold numbers for C in: a bytevector.
(define (filled count width put! at)
  (check-size count width)
  (let ((bytes (make-bytevector (* count width))))
    (do ((i 0 (+ i 1)))
        ((= i count) bytes)
      (put! bytes (* i width) (at i)))))

(define (doubles count)
  (filled count 8 bytevector-ieee-double-native-set! inexact))

(define (remainders count divisor)
  (filled count 8 bytevector-ieee-double-native-set! (lambda (i) (inexact (mod i divisor)))))

(define (multiples count factor)
  (filled count 4 bytevector-s32-native-set! (lambda (i) (* i factor))))

(define (zeros count)
  (multiples count 0))

(define (shuffled count)
  (filled count 4 bytevector-s32-native-set! (lambda (i) (mod (* i 7919) count))))

(define (data-of size)
  (filled size 1 bytevector-u8-set! (lambda (i) (mod i 251))))

(define (double-at bytes i)
  (bytevector-ieee-double-native-ref bytes (* i 8)))

(define (integer-at bytes i)
  (bytevector-s32-native-ref bytes (* i 4)))

(define (sum-of bytes)
  (do ((i 0 (+ i 8))
       (sum 0.0 (+ sum (bytevector-ieee-double-native-ref bytes i))))
      ((= i (bytevector-length bytes)) sum)))

(define (joined texts between)
  (if (null? texts)
      ""
      (apply string-append
             (car texts)
             (map (lambda (text) (string-append between text)) (cdr texts)))))

;; Whole numbers, integers or doubles, joined by commas.
(define (decimal . numbers)
  (joined (map (lambda (number) (number->string (exact number))) numbers) ","))

(define (hex bytes)
  (define (digits byte)
    (string-append (if (< byte 16) "0" "") (string-downcase (number->string byte 16))))
  (joined (map digits (bytevector->u8-list bytes)) ""))
