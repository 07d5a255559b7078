;;;; A handle as Common Lisp's people wrap one: an object with methods, and a macro that frees it.

(in-package :crosscall)

(defclass counter ()
  ((handle :initarg :handle :reader handle :type system-area-pointer)))

(defgeneric add (counter amount)
  (:documentation "Adds AMOUNT and returns the new value."))

(defgeneric free (counter)
  (:documentation "Frees the counter, which must not be used any more."))

(defun open-counter (value)
  (let ((handle (xc-counter-new value)))
    (when (null-alien handle)
      (fail))
    (make-instance 'counter :handle (alien-sap handle))))

(defmethod add ((counter counter) amount)
  (xc-counter-add (sap-alien (handle counter) (* t)) amount))

(defmethod free ((counter counter))
  (xc-counter-free (sap-alien (handle counter) (* t))))
