;; racket start.rkt CODE FILE: runs FILE, whose code make.rkt put into the folder CODE.
(module start '#%kernel
  (define-values (code file) (vector->values (current-command-line-arguments)))
  (current-compiled-file-roots (cons (string->path code) (current-compiled-file-roots)))
  (dynamic-require (string->path file) #f))
