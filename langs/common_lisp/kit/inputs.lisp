;;;; The inputs of native/cases.toml that are texts and arrays, and results as the protocol prints them.

(in-package :crosscall)

(deftype text () '(simple-array character (*)))
(deftype doubles () '(simple-array double-float (*)))
(deftype integers () '(simple-array (signed-byte 32) (*)))
(deftype octets () '(simple-array (unsigned-byte 8) (*)))

(defun text-of (size &optional (first 0))
  "SIZE bytes of UTF-8, by the rule at the top of native/cases.toml; its letters begin with the FIRST-th of
the alphabet, counted from 0."
  (let* ((head (if (and (oddp size) (>= size 3)) "€" ""))
         (letters (make-string (if (string= head "") size (- size 3)))))
    (dotimes (i (length letters))
      (setf (char letters i) (code-char (+ (char-code #\a) (mod (+ first i) 26)))))
    (coerce (concatenate 'string head letters) 'text)))

(defun texts-of (size)
  "The four texts that are taken by turns."
  (vector (text-of size 0) (text-of size 1) (text-of size 2) (text-of size 3)))

(defmacro turn-of (texts turn)
  "The text that TURN takes."
  `(the text (svref ,texts (logand ,turn 3))))

(defmacro filled (count element-type (index) element)
  "A vector of COUNT numbers, each made from its index."
  (let ((vector (gensym "VECTOR")))
    `(let ((,vector (make-array ,count :element-type ',element-type)))
       (dotimes (,index (length ,vector) ,vector)
         (setf (aref ,vector ,index) ,element)))))

(defun doubles (count)
  (filled count double-float (i) (float i 0d0)))

(defun remainders (count divisor)
  (filled count double-float (i) (float (mod i divisor) 0d0)))

(defun multiples (count factor)
  (filled count (signed-byte 32) (i) (* i factor)))

(defun shuffled (count)
  (filled count (signed-byte 32) (i) (mod (* i 7919) count)))

(defun data-of (size)
  (filled size (unsigned-byte 8) (i) (mod i 251)))

(defun decimal (&rest numbers)
  "Whole numbers, integers or doubles, joined by commas."
  (format nil "~{~d~^,~}" (mapcar #'round numbers)))

(defun sum (doubles)
  (reduce #'+ (the doubles doubles)))

(defun hex (octets)
  (format nil "~(~{~2,'0x~}~)" (coerce (the octets octets) 'list)))
