;;; A handle as Scheme's people wrap one: a record and procedures. R6RS and guardians, which Chez Scheme and
;;; Guile have in common.

(define-record-type counter
  (fields (mutable handle)))

(define (open-counter value)
  (let ((handle (xc-counter-new value)))
    (when (equal? handle no-handle)
      (fail))
    (make-counter handle)))

(define (counter-add! counter amount)
  (xc-counter-add (counter-handle counter) amount))

(define (counter-free! counter)
  (xc-counter-free (counter-handle counter))
  (counter-handle-set! counter no-handle))

;; A guardian keeps what is no longer referred to; whoever opens another one frees what was forgotten.
;; https://cisco.github.io/ChezScheme/csug9.5/smgmt.html#./smgmt:h1
;; https://www.gnu.org/software/guile/manual/html_node/Guardians.html
(define counters (make-guardian))

(define (open-guarded-counter value)
  (let next ((forgotten (counters)))
    (when forgotten
      (unless (equal? (counter-handle forgotten) no-handle)
        (counter-free! forgotten))
      (next (counters))))
  (let ((counter (open-counter value)))
    (counters counter)
    counter))
