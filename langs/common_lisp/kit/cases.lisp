;;;; How a loop is written: DEFINE-CASE with one TIMED in it.

(in-package :crosscall)

(defvar *cases* (make-hash-table :test #'equal)
  "The functions of a worker's cases by id: (size loops) to elapsed nanoseconds and the value as text.")

(deftype index ()
  "Sizes and loops: requests with more digits are refused."
  '(unsigned-byte 60))

(defmacro define-case (name (size loops) &body body)
  "A case's function; its id is NAME with underscores."
  `(progn
     (defun ,name (,size ,loops)
       (declare (type index ,size ,loops) (ignorable ,size))
       ,@body)
     (setf (gethash ,(substitute #\_ #\- (string-downcase name)) *cases*) ',name)))

(defmacro timed ((loops &optional (turn (gensym "TURN"))) &body body)
  "The nanoseconds that BODY takes, LOOPS times over; TURN counts from 0."
  (let ((start (gensym "START")))
    `(let ((,start (monotonic-nanoseconds)))
       (dotimes (,turn ,loops)
         ,@body)
       (- (monotonic-nanoseconds) ,start))))

(declaim (notinline hidden))
(defun hidden (value)
  "VALUE, which the compiler does not see."
  value)

(defmacro input (type value)
  "An input that is made once and that the compiler knows the type of alone."
  `(the ,type (hidden ,value)))
