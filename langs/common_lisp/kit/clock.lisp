;;;; A monotonic clock: GET-INTERNAL-REAL-TIME counts microseconds.

(in-package :crosscall)

(define-alien-type nil
  (struct timespec
          (seconds long)
          (nanoseconds long)))

(declaim (inline clock-gettime))
(define-alien-routine clock-gettime int (clock int) (now (* (struct timespec))))

(defconstant +monotonic+ #+darwin 6 #-darwin 1 "CLOCK_MONOTONIC in <time.h>.")

(declaim (ftype (function () (values (unsigned-byte 62) &optional)) monotonic-nanoseconds))
(defun monotonic-nanoseconds ()
  (with-alien ((now (struct timespec)))
    (clock-gettime +monotonic+ (addr now))
    (+ (* (slot now 'seconds) 1000000000) (slot now 'nanoseconds))))
