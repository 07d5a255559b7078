;;; Calls libcrosscall by Chez Scheme's own foreign interface.

(import (chezscheme))

(include "inputs.scm")
(include "protocol.scm")
(include "binding.scm")
(include "counter.scm")
(include "calls.scm")
(include "strings.scm")
(include "arrays.scm")
(include "structs.scm")
(include "callbacks.scm")
(include "handles.scm")
(include "buffers.scm")
(include "errors.scm")
(include "work.scm")
(include "batch.scm")
(include "threads.scm")

(define utf-8 (make-transcoder (utf-8-codec) 'lf 'replace))

(serve (transcoded-port (standard-input-port) utf-8)
       (transcoded-port (standard-output-port) utf-8)
       xc-abi-version
       (lambda ()
         (let-values (((major minor patch) (scheme-version-number)))
           (string-append "Chez Scheme " (joined (map number->string (list major minor patch)) ".")))))
