(in-package :crosscall)

;; case: counter_add
(define-case counter-add (size loops)
  (let ((counter (input counter (open-counter 5)))
        (amount (input (signed-byte 64) 3))
        (r 0))
    (declare (type (signed-byte 64) r))
    (unwind-protect
         (values (timed (loops)
                   (setf r (add counter amount)))
                 (decimal r))
      (free counter))))

;; case: counter_cycle
(define-case counter-cycle (size loops)
  (let ((value (input (signed-byte 64) 5))
        (amount (input (signed-byte 64) 3))
        (r 0))
    (declare (type (signed-byte 64) r))
    (values (timed (loops)
              (let ((counter (open-counter value)))
                (unwind-protect
                     (setf r (add counter amount))
                  (free counter))))
            (decimal r))))

;; case: counter_guarded
;; http://www.sbcl.org/manual/#Finalization
(defun open-guarded-counter (value)
  (let* ((counter (open-counter value))
         (handle (handle counter)))
    (sb-ext:finalize counter
                     (lambda () (xc-counter-free (sap-alien handle (* t))))
                     :dont-save t)))

(define-case counter-guarded (size loops)
  (let ((value (input (signed-byte 64) 5))
        (amount (input (signed-byte 64) 3))
        (r 0))
    (declare (type (signed-byte 64) r))
    (values (timed (loops)
              (let ((counter (open-guarded-counter value)))
                (unwind-protect
                     (setf r (add counter amount))
                  (sb-ext:cancel-finalization counter)
                  (free counter))))
            (decimal r))))

;; case: buffer_adopt
(define-case buffer-adopt (size loops)
  (let ((first 0)
        (last 0))
    (declare (type (unsigned-byte 8) first last))
    (values (timed (loops)
              (let ((buffer (xc-buffer-new size)))
                (when (null-alien buffer)
                  (fail))
                (setf first (deref buffer 0)
                      last (deref buffer (1- size)))
                (xc-buffer-free buffer)))
            (decimal first last))))
;; end of cases
