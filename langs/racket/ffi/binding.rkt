#lang racket/base
;; libcrosscall, declared as Racket's manual shows: define-ffi-definer and _fun.
;; https://docs.racket-lang.org/foreign/intro.html

(require ffi/unsafe
         ffi/unsafe/alloc
         ffi/unsafe/cvector
         ffi/unsafe/define
         ffi/vector)
(provide (all-defined-out))

(define-ffi-definer define-xc (ffi-lib (getenv "XC_LIBRARY")))

(define OK 0)

(define-cstruct _xc-point ([x _double] [y _double]))
(define-cstruct _xc-mat4 ([m (_array _double 16)]))
(define-cstruct _xc-person ([name _pointer] [id _int64] [age _int32]))
;; A pointer of its own kind: a function that takes one refuses others.
(define-cpointer-type _counter)

(define _map-i64 (_fun _int64 _pointer -> _int64))
(define _compare-i32 (_fun _int32 _int32 _pointer -> _int32))
(define _log-sink (_fun _int32 _string/utf-8 _pointer -> _void))

(struct exn:fail:crosscall exn:fail ())

;; Raises what the last failed call left as its message.
(define (fail)
  (raise (exn:fail:crosscall (xc_last_error) (current-continuation-marks))))

(define-xc xc_abi_version (_fun -> _uint32))
(define-xc xc_last_error (_fun -> _string/utf-8))
(define-xc xc_noop (_fun -> _void))
(define-xc xc_add_i32 (_fun _int32 _int32 -> _int32))
(define-xc xc_inc_i64 (_fun _int64 -> _int64))
(define-xc xc_sum2_i64 (_fun _int64 _int64 -> _int64))
(define-xc xc_sum4_i64 (_fun _int64 _int64 _int64 _int64 -> _int64))
(define-xc xc_sum6_i64 (_fun _int64 _int64 _int64 _int64 _int64 _int64 -> _int64))
(define-xc xc_sum8_i64
  (_fun _int64 _int64 _int64 _int64 _int64 _int64 _int64 _int64 -> _int64))
(define-xc xc_sum12_i64
  (_fun _int64 _int64 _int64 _int64 _int64 _int64 _int64 _int64 _int64 _int64 _int64 _int64 -> _int64))
(define-xc xc_sum8_f64
  (_fun _double _double _double _double _double _double _double _double -> _double))
(define-xc xc_str_len (_fun _string/utf-8 -> _int64))
(define-xc xc_str_upper (_fun _string/utf-8 -> _pointer))
(define-xc xc_str_free (_fun _pointer -> _void))
(define-xc xc_str_copy (_fun _bytes _size _string/utf-8 -> _int64))
(define-xc xc_person_json (_fun _xc-person-pointer -> _pointer))
(define-xc xc_sum_f64 (_fun _f64vector _size -> _double))
(define-xc xc_scale_f64 (_fun _f64vector _size _double -> _int32))
(define-xc xc_point_dist (_fun _xc-point-pointer _xc-point-pointer -> _double))
(define-xc xc_point_add (_fun _xc-point _xc-point -> _xc-point))
(define-xc xc_mat4_scale (_fun _xc-mat4 _double -> _xc-mat4))
(define-xc xc_apply_i64 (_fun _pointer _pointer _int64 _size -> _int64))
(define-xc xc_sort_i32 (_fun _cvector _cvector _size _pointer _pointer -> _int32))
(define-xc xc_log_message (_fun _pointer _pointer _int32 -> _int32))
(define-xc xc_counter_new (_fun _int64 -> _counter/null))
(define-xc xc_counter_add (_fun _counter _int64 -> _int64))
(define-xc xc_counter_free (_fun _counter -> _void))
(define-xc xc_buffer_new (_fun _size -> _pointer))
(define-xc xc_buffer_free (_fun _pointer -> _void))
;; The place that C writes to is made at every call, and what stands in it then is the result.
(define-xc xc_parse_i64
  (_fun _string/utf-8 (value : (_ptr o _int64)) -> (status : _int32)
        -> (if (= status OK) value (fail))))
(define-xc xc_work (_fun _int64 -> _int64))
(define-xc xc_sha256 (_fun _bytes _size _bytes -> _int32))
(define-xc xc_matmul_f64 (_fun _f64vector _f64vector _f64vector _size -> _int32))
(define-xc xc_add_batch (_fun _s32vector _s32vector _s32vector _size -> _int32))

;; A new string of C's text.
(define (string-at pointer)
  (cast pointer _pointer _string/utf-8))

(define (open-counter value)
  (or (xc_counter_new value) (fail)))

;; The same with a finaliser, which the explicit free cancels.
;; https://docs.racket-lang.org/foreign/Allocation_and_Finalization.html
(define open-guarded-counter ((allocator xc_counter_free) open-counter))
(define free-guarded-counter ((deallocator) xc_counter_free))
