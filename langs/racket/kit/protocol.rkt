#lang racket/base
;; The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.

(require racket/match
         racket/string
         "cases.rkt")
(provide serve)

(define abi-written-for 1)

;; The ids in the order of native/cases.toml.
(define order
  '("empty" "noop" "add_i32" "inc_i64" "sum2_i64" "sum4_i64" "sum6_i64" "sum8_i64" "sum12_i64" "sum8_f64"
    "str_len" "str_upper" "str_copy" "person_json" "sum_f64" "scale_f64" "point_dist" "point_add"
    "mat4_scale" "apply_i64" "sort_i32" "log_message" "counter_add" "counter_cycle" "counter_guarded"
    "buffer_adopt" "parse_ok" "parse_fail" "work" "sha256" "matmul_f64" "add_batch" "parallel_work"))

;; text as JSON.
(define (quoted text)
  (define (escaped char)
    (define code (char->integer char))
    (cond
      [(memv char '(#\" #\\)) (string #\\ char)]
      [(or (< code 32) (<= 127 code 159))
       (define digits (number->string code 16))
       (string-append "\\u" (make-string (- 4 (string-length digits)) #\0) digits)]
      [else (string char)]))
  (string-append "\"" (string-append* (map escaped (string->list text))) "\""))

;; The number that word says in no more digits than a fixnum holds, or #f.
(define (whole-number word)
  (and (regexp-match? #px"^[0-9]{1,15}$" word) (string->number word)))

(define (hello abi)
  (unless (= abi abi-written-for)
    (error (format "libcrosscall has ABI ~a, this worker was written for ~a" abi abi-written-for)))
  (define ids (filter (lambda (id) (hash-has-key? cases id)) order))
  (format "{\"protocol\":1,\"abi\":~a,\"runtime\":~a,\"cases\":[~a]}"
          abi
          (quoted (format "Racket ~a [~a]" (version) (system-type 'vm)))
          (string-join (map quoted ids) ",")))

(define (measured timed? id size-word loops-word)
  (define case (hash-ref cases id (lambda () (error (format "unknown case ~a" id)))))
  (define size (whole-number size-word))
  (define loops (whole-number loops-word))
  (unless (and size loops (positive? loops))
    (error (format "~a: size and loops must be whole numbers, loops at least 1" id)))
  (define-values (ns value) (case size loops))
  (format "{~a\"value\":~a}" (if timed? (format "\"ns\":~a," ns) "") (quoted value)))

(define (reply request abi)
  (match request
    [(list "hello") (hello (abi))]
    [(list "check" id size loops) (measured #f id size loops)]
    [(list "run" id size loops) (measured #t id size loops)]
    [(list) (error "unknown request (none)")]
    [_ (error (format "unknown request ~a" (string-join request " ")))]))

;; Answers requests until bye or the end of stdin. abi gives the loaded library's.
(define (serve abi)
  (for ([line (in-lines)])
    #:break (equal? (string-split line) '("bye"))
    (define answer
      (with-handlers ([exn:fail? (lambda (failure)
                                   (format "{\"error\":~a}" (quoted (exn-message failure))))])
        (reply (string-split line) abi)))
    (write-string answer)
    (newline)
    (flush-output)))
