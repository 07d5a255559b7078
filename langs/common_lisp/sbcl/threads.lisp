(in-package :crosscall)

(defconstant +most-threads+ 256)

;; case: parallel_work
(defun repeated-work (ready gate loops)
  (declare (type index loops))
  (let ((steps (input (signed-byte 64) 10000))
        (r 0))
    (declare (type (signed-byte 64) r))
    (sb-thread:signal-semaphore ready)
    (sb-thread:wait-on-semaphore gate)
    (dotimes (turn loops r)
      (setf r (xc-work steps)))))

(define-case parallel-work (size loops)
  (unless (<= 1 size +most-threads+)
    (error "parallel_work: 1 to ~d threads" +most-threads+))
  (let* ((ready (sb-thread:make-semaphore))
         (gate (sb-thread:make-semaphore))
         (threads (loop repeat size
                        collect (sb-thread:make-thread #'repeated-work
                                                       :arguments (list ready gate loops)))))
    (sb-thread:wait-on-semaphore ready :n size)
    (let ((start (monotonic-nanoseconds)))
      (sb-thread:signal-semaphore gate size)
      (let ((results (mapcar #'sb-thread:join-thread threads)))
        (values (- (monotonic-nanoseconds) start) (decimal (first results)))))))
;; end of cases
