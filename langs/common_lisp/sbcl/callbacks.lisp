;;;; http://www.sbcl.org/manual/#Calling-Lisp-From-C

(in-package :crosscall)

(defmacro callable (name)
  "The address that C calls the alien callable NAME by."
  `(alien-sap (alien-callable-function ',name)))

;; case: apply_i64
(define-alien-callable increment int64 ((value int64) (user unsigned-long))
  (declare (ignore user))
  (1+ value))

(define-case apply-i64 (size loops)
  (let ((increment (callable increment))
        (value (input (signed-byte 64) (expt 2 53)))
        (r 0))
    (declare (type (signed-byte 64) r))
    (values (timed (loops)
              (setf r (xc-apply-i64 increment 0 value size)))
            (decimal r))))

;; case: sort_i32
(define-alien-callable compare int32 ((a int32) (b int32) (user unsigned-long))
  (declare (ignore user))
  (cond ((< a b) -1)
        ((> a b) 1)
        (t 0)))

(define-case sort-i32 (size loops)
  (let ((compare (callable compare))
        (input (input integers (shuffled size)))
        (output (input integers (multiples size 0))))
    (values (timed (loops)
              (with-pinned-objects (input output)
                (unless (= (xc-sort-i32 (vector-sap input) (vector-sap output) size compare 0) +ok+)
                  (fail))))
            (decimal (aref output 0) (aref output (floor size 2)) (aref output (1- size))))))

;; case: log_message
(defstruct keeper
  (level 0 :type (signed-byte 32))
  (message "" :type string)
  (number 0 :type fixnum))

(declaim (type simple-vector *keepers*))
(defvar *keepers* (vector nil)
  "The objects that user data leads to by their places: the collector moves objects, places stay.")

(define-alien-callable sink void ((level int32) (message utf-8) (user unsigned-long))
  (let ((keeper (svref *keepers* user)))
    (setf (keeper-level keeper) level
          (keeper-message keeper) message)))

(define-case log-message (size loops)
  (let* ((keeper (make-keeper :number 7))
         (user (input unsigned-byte 0))
         (sink (callable sink))
         (level (input (signed-byte 32) 2)))
    (declare (type (unsigned-byte 64) user))
    (setf (svref *keepers* user) keeper)
    (values (timed (loops)
              (unless (= (xc-log-message sink user level) +ok+)
                (fail)))
            (format nil "~d|~a|~d"
                    (keeper-level keeper) (keeper-message keeper) (keeper-number keeper)))))
;; end of cases
