(define most-threads 256)

;; Counts to size, and lets those that wait go on.
(define-record-type gate
  (fields mutex condition (mutable count)))

(define (open-gate)
  (make-gate (make-mutex) (make-condition) 0))

(define (gate-add! gate)
  (with-mutex (gate-mutex gate)
    (gate-count-set! gate (+ (gate-count gate) 1))
    (condition-broadcast (gate-condition gate))))

(define (gate-wait gate count)
  (with-mutex (gate-mutex gate)
    (let next ()
      (when (< (gate-count gate) count)
        (condition-wait (gate-condition gate) (gate-mutex gate))
        (next)))))

;; case: parallel_work
(define-case "parallel_work" (size loops)
  (unless (<= 1 size most-threads)
    (refuse "parallel_work: 1 to " (number->string most-threads) " threads"))
  (let ((ready (open-gate))
        (start (open-gate))
        (done (open-gate))
        (steps (hidden 10000))
        (result #f))
    (do ((thread 0 (+ thread 1)))
        ((= thread size))
      (fork-thread
        (lambda ()
          (gate-add! ready)
          (gate-wait start 1)
          (let next ((turn 0) (r 0))
            (if (< turn loops)
                (next (+ turn 1) (xc-work steps))
                (set! result r)))
          (gate-add! done))))
    (gate-wait ready size)
    (let ((begun (monotonic-nanoseconds)))
      (gate-add! start)
      (gate-wait done size)
      (let ((ns (- (monotonic-nanoseconds) begun)))
        (values ns (decimal result))))))
;; end of cases
