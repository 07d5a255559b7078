(define most-threads 256)

;; Counts, and lets those that wait for a count go on.
(define-record-type gate
  (fields mutex condition (mutable count)))

(define (open-gate)
  (make-gate (make-mutex) (make-condition-variable) 0))

(define (gate-add! gate)
  (with-mutex (gate-mutex gate)
    (gate-count-set! gate (+ (gate-count gate) 1))
    (broadcast-condition-variable (gate-condition gate))))

(define (gate-wait gate count)
  (with-mutex (gate-mutex gate)
    (let next ()
      (when (< (gate-count gate) count)
        (wait-condition-variable (gate-condition gate) (gate-mutex gate))
        (next)))))

;; case: parallel_work
(define-case "parallel_work" (size loops)
  (unless (<= 1 size most-threads)
    (refuse "parallel_work: 1 to " (number->string most-threads) " threads"))
  (let* ((ready (open-gate))
         (start (open-gate))
         (steps (hidden 10000))
         (work (lambda ()
                 (gate-add! ready)
                 (gate-wait start 1)
                 (let next ((turn 0) (r 0))
                   (if (< turn loops)
                       (next (+ turn 1) (xc-work steps))
                       r))))
         (threads (map (lambda (thread) (call-with-new-thread work)) (iota size))))
    (gate-wait ready size)
    (let ((begun (monotonic-nanoseconds)))
      (gate-add! start)
      (let* ((results (map join-thread threads))
             (ns (- (monotonic-nanoseconds) begun)))
        (values ns (decimal (car results)))))))
;; end of cases
