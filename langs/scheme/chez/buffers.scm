;; case: buffer_adopt
(define-case "buffer_adopt" (size loops)
  (timed (loops turn (first 0) (last 0))
    (let ((buffer (xc-buffer-new size)))
      (when (eqv? buffer 0)
        (fail))
      (let ((first (foreign-ref 'unsigned-8 buffer 0))
            (last (foreign-ref 'unsigned-8 buffer (fx- size 1))))
        (xc-buffer-free buffer)
        (values first last)))
    (decimal first last)))
;; end of cases
