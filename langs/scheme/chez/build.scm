;;; chezscheme --script build.scm LEVEL OUT FOLDER…: compiles worker.scm, whose parts lie in the folders, at that
;;; optimize-level.

(let ((arguments (command-line-arguments)))
  (optimize-level (string->number (car arguments)))
  (source-directories (cddr arguments))
  (compile-program "worker.scm" (string-append (cadr arguments) "/worker.so")))
