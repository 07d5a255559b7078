;;;; Calls libcrosscall by SBCL's own foreign function interface. This file is last in the worker.

(in-package :crosscall)

(serve (xc-abi-version))
