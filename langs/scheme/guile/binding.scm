;;; libcrosscall, declared as Guile's manual shows: foreign-library-function.
;;; https://www.gnu.org/software/guile/manual/html_node/Foreign-Functions.html

(define library (load-foreign-library (getenv "XC_LIBRARY")))

(define (foreign name return-type . arg-types)
  (foreign-library-function library name #:return-type return-type #:arg-types arg-types))

(define xc-point (list double double))
(define xc-mat4 (make-list 16 double))
(define xc-person (list '* int64 int32))

(define xc-abi-version (foreign "xc_abi_version" uint32))
(define xc-last-error (foreign "xc_last_error" '*))
(define xc-noop (foreign "xc_noop" void))
(define xc-add-i32 (foreign "xc_add_i32" int32 int32 int32))
(define xc-inc-i64 (foreign "xc_inc_i64" int64 int64))
(define xc-sum2-i64 (foreign "xc_sum2_i64" int64 int64 int64))
(define xc-sum4-i64 (foreign "xc_sum4_i64" int64 int64 int64 int64 int64))
(define xc-sum6-i64 (foreign "xc_sum6_i64" int64 int64 int64 int64 int64 int64 int64))
(define xc-sum8-i64 (foreign "xc_sum8_i64" int64 int64 int64 int64 int64 int64 int64 int64 int64))
(define xc-sum12-i64
  (foreign "xc_sum12_i64" int64
           int64 int64 int64 int64 int64 int64 int64 int64 int64 int64 int64 int64))
(define xc-sum8-f64
  (foreign "xc_sum8_f64" double double double double double double double double double))
(define xc-str-len (foreign "xc_str_len" int64 '*))
(define xc-str-upper (foreign "xc_str_upper" '* '*))
(define xc-str-free (foreign "xc_str_free" void '*))
(define xc-str-copy (foreign "xc_str_copy" int64 '* size_t '*))
(define xc-person-json (foreign "xc_person_json" '* '*))
(define xc-sum-f64 (foreign "xc_sum_f64" double '* size_t))
(define xc-scale-f64 (foreign "xc_scale_f64" int32 '* size_t double))
(define xc-point-dist (foreign "xc_point_dist" double '* '*))
(define xc-point-add (foreign "xc_point_add" xc-point xc-point xc-point))
(define xc-mat4-scale (foreign "xc_mat4_scale" xc-mat4 xc-mat4 double))
(define xc-apply-i64 (foreign "xc_apply_i64" int64 '* '* int64 size_t))
(define xc-sort-i32 (foreign "xc_sort_i32" int32 '* '* size_t '* '*))
(define xc-log-message (foreign "xc_log_message" int32 '* '* int32))
(define xc-counter-new (foreign "xc_counter_new" '* int64))
(define xc-counter-add (foreign "xc_counter_add" int64 '* int64))
(define xc-counter-free (foreign "xc_counter_free" void '*))
(define xc-buffer-new (foreign "xc_buffer_new" '* size_t))
(define xc-buffer-free (foreign "xc_buffer_free" void '*))
(define xc-parse-i64 (foreign "xc_parse_i64" int32 '* '*))
(define xc-work (foreign "xc_work" int64 int64))
(define xc-sha256 (foreign "xc_sha256" int32 '* size_t '*))
(define xc-matmul-f64 (foreign "xc_matmul_f64" int32 '* '* '* size_t))
(define xc-add-batch (foreign "xc_add_batch" int32 '* '* '* size_t))

(define OK 0)

;; What a handle that could not be made is.
(define no-handle %null-pointer)

(define-condition-type &crosscall &error make-crosscall-error crosscall-error?)

;; The encoding is otherwise that of the locale.
(define (c-string text)
  (string->pointer text "UTF-8"))

(define (string-at pointer)
  (pointer->string pointer -1 "UTF-8"))

;; Raises what the last failed call left as its message.
(define (fail)
  (raise (condition (make-crosscall-error) (make-message-condition (string-at (xc-last-error))))))

(define (parse text)
  (let ((place (make-bytevector 8)))
    (unless (= (xc-parse-i64 (c-string text) (bytevector->pointer place)) OK)
      (fail))
    (bytevector-s64-native-ref place 0)))

;; get-internal-real-time is the system's clock, which may be set.
(define clock-gettime (foreign-library-function #f "clock_gettime" #:return-type int #:arg-types (list int '*)))
(define CLOCK_MONOTONIC (if (string-suffix? "linux-gnu" %host-type) 1 6))

(define (monotonic-nanoseconds)
  (let ((now (make-bytevector (sizeof (list long long)))))
    (clock-gettime CLOCK_MONOTONIC (bytevector->pointer now))
    (+ (* (bytevector-s64-native-ref now 0) 1000000000) (bytevector-s64-native-ref now 8))))
