;;; libcrosscall, declared as Chez Scheme's manual shows. A name is looked up where foreign-procedure is
;;; evaluated, which is once, after the library was loaded.
;;; https://cisco.github.io/ChezScheme/csug9.5/foreign.html

(load-shared-object (getenv "XC_LIBRARY"))

(define-ftype xc-point (struct [x double] [y double]))
(define-ftype xc-mat4 (struct [m (array 16 double)]))
(define-ftype xc-person (struct [name void*] [id integer-64] [age integer-32]))

(define xc-abi-version (foreign-procedure "xc_abi_version" () unsigned-32))
(define xc-last-error (foreign-procedure "xc_last_error" () utf-8))
(define xc-noop (foreign-procedure "xc_noop" () void))
(define xc-add-i32 (foreign-procedure "xc_add_i32" (integer-32 integer-32) integer-32))
(define xc-inc-i64 (foreign-procedure "xc_inc_i64" (integer-64) integer-64))
(define xc-sum2-i64 (foreign-procedure "xc_sum2_i64" (integer-64 integer-64) integer-64))
(define xc-sum4-i64
  (foreign-procedure "xc_sum4_i64" (integer-64 integer-64 integer-64 integer-64) integer-64))
(define xc-sum6-i64
  (foreign-procedure "xc_sum6_i64"
    (integer-64 integer-64 integer-64 integer-64 integer-64 integer-64)
    integer-64))
(define xc-sum8-i64
  (foreign-procedure "xc_sum8_i64"
    (integer-64 integer-64 integer-64 integer-64 integer-64 integer-64 integer-64 integer-64)
    integer-64))
(define xc-sum12-i64
  (foreign-procedure "xc_sum12_i64"
    (integer-64 integer-64 integer-64 integer-64 integer-64 integer-64
     integer-64 integer-64 integer-64 integer-64 integer-64 integer-64)
    integer-64))
(define xc-sum8-f64
  (foreign-procedure "xc_sum8_f64" (double double double double double double double double) double))
(define xc-str-len (foreign-procedure "xc_str_len" (utf-8) integer-64))
(define xc-str-upper (foreign-procedure "xc_str_upper" (utf-8) void*))
(define xc-str-free (foreign-procedure "xc_str_free" (void*) void))
(define xc-str-copy (foreign-procedure "xc_str_copy" (u8* size_t utf-8) integer-64))
(define xc-person-json (foreign-procedure "xc_person_json" ((* xc-person)) void*))
(define xc-sum-f64 (foreign-procedure "xc_sum_f64" (u8* size_t) double))
(define xc-scale-f64 (foreign-procedure "xc_scale_f64" (u8* size_t double) integer-32))
(define xc-point-dist (foreign-procedure "xc_point_dist" ((* xc-point) (* xc-point)) double))
;; A struct that C returns by value is written to one that comes before the arguments.
(define xc-point-add (foreign-procedure "xc_point_add" ((& xc-point) (& xc-point)) (& xc-point)))
(define xc-mat4-scale (foreign-procedure "xc_mat4_scale" ((& xc-mat4) double) (& xc-mat4)))
;; user is an integer as wide as a pointer: Scheme's objects move.
(define xc-apply-i64 (foreign-procedure "xc_apply_i64" (void* uptr integer-64 size_t) integer-64))
(define xc-sort-i32 (foreign-procedure "xc_sort_i32" (u8* u8* size_t void* uptr) integer-32))
(define xc-log-message (foreign-procedure "xc_log_message" (void* uptr integer-32) integer-32))
(define xc-counter-new (foreign-procedure "xc_counter_new" (integer-64) void*))
(define xc-counter-add (foreign-procedure "xc_counter_add" (void* integer-64) integer-64))
(define xc-counter-free (foreign-procedure "xc_counter_free" (void*) void))
(define xc-buffer-new (foreign-procedure "xc_buffer_new" (size_t) void*))
(define xc-buffer-free (foreign-procedure "xc_buffer_free" (void*) void))
(define xc-parse-i64 (foreign-procedure "xc_parse_i64" (utf-8 u8*) integer-32))
(define xc-work (foreign-procedure "xc_work" (integer-64) integer-64))
(define xc-sha256 (foreign-procedure "xc_sha256" (u8* size_t u8*) integer-32))
(define xc-matmul-f64 (foreign-procedure "xc_matmul_f64" (u8* u8* u8* size_t) integer-32))
(define xc-add-batch (foreign-procedure "xc_add_batch" (u8* u8* u8* size_t) integer-32))

(define OK 0)

(define-condition-type &crosscall &error make-crosscall-error crosscall-error?)

;; Raises what the last failed call left as its message.
(define (fail)
  (raise (condition (make-crosscall-error) (make-message-condition (xc-last-error)))))

(define (parse text)
  (let ((place (make-bytevector 8)))
    (unless (fx= (xc-parse-i64 text place) OK)
      (fail))
    (bytevector-s64-native-ref place 0)))

;; The C library's, as a string that C hands over and keeps cannot be a result of type utf-8.
(load-shared-object #f)
(define strlen (foreign-procedure "strlen" (void*) size_t))
(define memcpy (foreign-procedure "memcpy" (u8* void* size_t) void*))

;; A new string of C's text at address.
(define (string-at address)
  (let* ((size (strlen address))
         (bytes (make-bytevector size)))
    (memcpy bytes address size)
    (utf8->string bytes)))

;; What a handle that could not be made is.
(define no-handle 0)

(define (monotonic-nanoseconds)
  (let ((now (current-time 'time-monotonic)))
    (+ (* (time-second now) 1000000000) (time-nanosecond now))))
