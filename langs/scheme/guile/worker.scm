;;; Calls libcrosscall by Guile's own foreign function interface.

(define-module (crosscall worker)
  #:use-module (rnrs)
  #:use-module (system foreign)
  #:use-module (system foreign-library)
  #:use-module (ice-9 threads)
  #:duplicates (last)) ; R6RS has map, raise, write and &error too, and its own are meant

(include-from-path "inputs.scm")
(include-from-path "protocol.scm")
(include-from-path "binding.scm")
(include-from-path "counter.scm")
(include-from-path "calls.scm")
(include-from-path "strings.scm")
(include-from-path "arrays.scm")
(include-from-path "structs.scm")
(include-from-path "callbacks.scm")
(include-from-path "handles.scm")
(include-from-path "buffers.scm")
(include-from-path "errors.scm")
(include-from-path "work.scm")
(include-from-path "batch.scm")
(include-from-path "threads.scm")

;; A port that transcoded-port makes of a pipe waits for more than a line.
(for-each (lambda (port)
            (set-port-encoding! port "UTF-8")
            (set-port-conversion-strategy! port 'substitute))
          (list (current-input-port) (current-output-port)))

(serve (current-input-port)
       (current-output-port)
       xc-abi-version
       (lambda () (string-append "Guile " (version))))
