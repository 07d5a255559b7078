#lang racket/base
;; racket make.rkt CODE FILE: what raco make does, into the folder CODE and not among the sources.
;; PLTCOMPILEDROOTS would say the same, but takes the places away where the language's own code lies.

(require compiler/cm)

(define-values (code file) (apply values (vector->list (current-command-line-arguments))))

(parameterize ([current-compiled-file-roots (cons (string->path code) (current-compiled-file-roots))])
  (managed-compile-zo file))
