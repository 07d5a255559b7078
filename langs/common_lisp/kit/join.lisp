;;;; Compiled files can be joined to one: http://www.sbcl.org/manual/#Saving-a-Core-Image is the other way to
;;;; deliver a program, of 40 MB.

(defun join (files to)
  (with-open-file (out to :direction :output :if-exists :supersede :element-type '(unsigned-byte 8))
    (dolist (file files)
      (with-open-file (in file :element-type '(unsigned-byte 8))
        (let ((bytes (make-array (file-length in) :element-type '(unsigned-byte 8))))
          (read-sequence bytes in)
          (write-sequence bytes out))))))
