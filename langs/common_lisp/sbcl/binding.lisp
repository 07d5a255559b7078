;;;; libcrosscall, declared as SBCL's manual shows: DEFINE-ALIEN-ROUTINE, expanded inline, "which any
;;;; efficiency-critical foreign interface function should be".
;;;; http://www.sbcl.org/manual/#The-define_002dalien_002droutine-Macro

(in-package :crosscall)

;; While the worker is built there is no library: names are looked up where it is loaded.
(let ((library (sb-ext:posix-getenv "XC_LIBRARY")))
  (when library
    (load-shared-object library)))

(define-alien-type utf-8 (c-string :external-format :utf-8))
(define-alien-type int32 (signed 32))
(define-alien-type int64 (signed 64))

(define-alien-type nil
  (struct xc-person
          (name (* char))
          (id int64)
          (age int32)))

(define-alien-type nil
  (struct xc-point
          (x double)
          (y double)))

(defmacro define-routines (&rest routines)
  "Routines by their Lisp names, inline."
  `(progn
     (declaim (inline ,@(mapcar #'first routines)))
     ,@(loop for routine in routines collect `(define-alien-routine ,@routine))))

(define-routines
  (xc-abi-version (unsigned 32))
  (xc-last-error utf-8)
  (xc-noop void)
  (xc-add-i32 int32 (a int32) (b int32))
  (xc-inc-i64 int64 (value int64))
  (xc-sum2-i64 int64 (a int64) (b int64))
  (xc-sum4-i64 int64 (a int64) (b int64) (c int64) (d int64))
  (xc-sum6-i64 int64 (a int64) (b int64) (c int64) (d int64) (e int64) (f int64))
  (xc-sum8-i64 int64 (a int64) (b int64) (c int64) (d int64) (e int64) (f int64) (g int64) (h int64))
  (xc-sum12-i64 int64 (a int64) (b int64) (c int64) (d int64) (e int64) (f int64)
                (g int64) (h int64) (i int64) (j int64) (k int64) (l int64))
  (xc-sum8-f64 double (a double) (b double) (c double) (d double)
               (e double) (f double) (g double) (h double))
  (xc-str-len int64 (text utf-8))
  (xc-str-upper (* char) (text utf-8))
  (xc-str-free void (text (* char)))
  (xc-str-copy int64 (buffer (* char)) (capacity size-t) (text utf-8))
  (xc-person-json (* char) (person (* (struct xc-person))))
  (xc-sum-f64 double (values system-area-pointer) (count size-t))
  (xc-scale-f64 int32 (values system-area-pointer) (count size-t) (factor double))
  (xc-point-dist double (a (* (struct xc-point))) (b (* (struct xc-point))))
  ;; user is an integer as wide as a pointer: a Lisp object has no address that stays.
  (xc-apply-i64 int64 (fn system-area-pointer) (user unsigned-long) (value int64) (count size-t))
  (xc-sort-i32 int32 (input system-area-pointer) (output system-area-pointer) (count size-t)
               (compare system-area-pointer) (user unsigned-long))
  (xc-log-message int32 (sink system-area-pointer) (user unsigned-long) (level int32))
  (xc-counter-new (* t) (value int64))
  (xc-counter-add int64 (counter (* t)) (amount int64))
  (xc-counter-free void (counter (* t)))
  (xc-buffer-new (* (unsigned 8)) (size size-t))
  (xc-buffer-free void (buffer (* (unsigned 8))))
  (xc-parse-i64 int32 (text utf-8) (value int64 :out))
  (xc-work int64 (steps int64))
  (xc-sha256 int32 (data system-area-pointer) (size size-t) (digest system-area-pointer))
  (xc-matmul-f64 int32 (a system-area-pointer) (b system-area-pointer) (product system-area-pointer)
                 (n size-t))
  (xc-add-batch int32 (a system-area-pointer) (b system-area-pointer) (sums system-area-pointer)
                (count size-t)))

(defconstant +ok+ 0)

(define-condition crosscall-error (error)
  ((message :initarg :message :reader message))
  (:report (lambda (condition stream) (write-string (message condition) stream))))

(defun fail ()
  "Signals what the last failed call left as its message."
  (error 'crosscall-error :message (xc-last-error)))
