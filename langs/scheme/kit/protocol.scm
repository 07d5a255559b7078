;;; The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.
;;; R6RS, which Chez Scheme and Guile have in common: their workers include it.

(define abi-written-for 1)

;; The ids in the order of native/cases.toml.
(define order
  '("empty" "noop" "add_i32" "inc_i64" "sum2_i64" "sum4_i64" "sum6_i64" "sum8_i64" "sum12_i64" "sum8_f64"
    "str_len" "str_upper" "str_copy" "person_json" "sum_f64" "scale_f64" "point_dist" "point_add"
    "mat4_scale" "apply_i64" "sort_i32" "log_message" "counter_add" "counter_cycle" "counter_guarded"
    "buffer_adopt" "parse_ok" "parse_fail" "work" "sha256" "matmul_f64" "add_batch" "parallel_work"))

(define (refuse . words)
  (raise (condition (make-error) (make-message-condition (apply string-append words)))))

;; text as JSON.
(define (quoted text)
  (define (escaped char)
    (let ((code (char->integer char)))
      (cond ((memv char '(#\" #\\)) (string #\\ char))
            ((or (< code 32) (<= 127 code 159))
             (let ((digits (number->string code 16)))
               (string-append "\\u" (make-string (- 4 (string-length digits)) #\0) digits)))
            (else (string char)))))
  (string-append "\"" (joined (map escaped (string->list text)) "") "\""))

(define (words line)
  (let next ((chars (string->list line)) (word '()) (found '()))
    (define (more)
      (if (null? word) found (cons (list->string (reverse word)) found)))
    (cond ((null? chars) (reverse (more)))
          ((memv (car chars) '(#\space #\return)) (next (cdr chars) '() (more)))
          (else (next (cdr chars) (cons (car chars) word) found)))))

;; The number that word says in no more digits than a fixnum holds, or #f.
(define (whole-number word)
  (and (<= 1 (string-length word) 15)
       (for-all (lambda (char) (char<=? #\0 char #\9)) (string->list word))
       (string->number word)))

(define (hello abi runtime)
  (unless (= abi abi-written-for)
    (refuse "libcrosscall has ABI " (number->string abi)
            ", this worker was written for " (number->string abi-written-for)))
  (string-append "{\"protocol\":1,\"abi\":" (number->string abi) ",\"runtime\":" (quoted runtime)
                 ",\"cases\":["
                 (joined (map quoted (filter (lambda (id) (hashtable-contains? cases id)) order)) ",")
                 "]}"))

(define (measured timed? id size-word loops-word)
  (let ((case (hashtable-ref cases id #f))
        (size (whole-number size-word))
        (loops (whole-number loops-word)))
    (cond ((not case) (refuse "unknown case " id))
          ((not (and size loops (positive? loops)))
           (refuse id ": size and loops must be whole numbers, loops at least 1")))
    (let-values (((ns value) (case size loops)))
      (string-append "{"
                     (if timed? (string-append "\"ns\":" (number->string ns) ",") "")
                     "\"value\":" (quoted value) "}"))))

(define (reply request abi runtime)
  (cond ((equal? request '("hello")) (hello abi runtime))
        ((and (= (length request) 4) (member (car request) '("check" "run")))
         (measured (string=? (car request) "run") (cadr request) (caddr request) (cadddr request)))
        (else (refuse "unknown request " (if (null? request) "(none)" (joined request " "))))))

(define (text-of-condition condition)
  (cond ((message-condition? condition)
         (joined (cons (condition-message condition)
                       (map (lambda (irritant)
                              (call-with-values open-string-output-port
                                (lambda (port text)
                                  (write irritant port)
                                  (text))))
                            (if (irritants-condition? condition) (condition-irritants condition) '())))
                 " "))
        (else "a condition without a message")))

;; Answers requests from in on out, ports of UTF-8, until bye or the end. abi and runtime are procedures without
;; arguments.
(define (serve in out abi runtime)
  (let next ()
    (let* ((line (get-line in))
           (request (if (eof-object? line) '("bye") (words line))))
      (unless (equal? request '("bye"))
        (put-string out (guard (condition
                                (#t (string-append "{\"error\":" (quoted (text-of-condition condition)) "}")))
                          (reply request (abi) (runtime))))
        (put-string out "\n")
        (flush-output-port out)
        (next)))))
