;; case: buffer_adopt
(define-case "buffer_adopt" (size loops)
  (timed (loops turn (first 0) (last 0))
    (let ((buffer (xc-buffer-new size)))
      (when (null-pointer? buffer)
        (fail))
      (let* ((bytes (pointer->bytevector buffer size))
             (first (bytevector-u8-ref bytes 0))
             (last (bytevector-u8-ref bytes (- size 1))))
        (xc-buffer-free buffer)
        (values first last)))
    (decimal first last)))
;; end of cases
