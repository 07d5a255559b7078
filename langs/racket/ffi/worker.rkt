#lang racket/base
;; Calls libcrosscall by Racket's foreign interface.

(require "../kit/protocol.rkt"
         "binding.rkt"
         "calls.rkt"
         "strings.rkt"
         "arrays.rkt"
         "structs.rkt"
         "callbacks.rkt"
         "handles.rkt"
         "errors.rkt"
         "work.rkt"
         "batch.rkt")

(serve xc_abi_version)
