;;;; The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.

(in-package :crosscall)

(defconstant +abi-written-for+ 1)

(defparameter *order*
  '("empty" "noop" "add_i32" "inc_i64" "sum2_i64" "sum4_i64" "sum6_i64" "sum8_i64" "sum12_i64" "sum8_f64"
    "str_len" "str_upper" "str_copy" "person_json" "sum_f64" "scale_f64" "point_dist" "point_add"
    "mat4_scale" "apply_i64" "sort_i32" "log_message" "counter_add" "counter_cycle" "counter_guarded"
    "buffer_adopt" "parse_ok" "parse_fail" "work" "sha256" "matmul_f64" "add_batch" "parallel_work")
  "The ids in the order of native/cases.toml.")

(defun quoted (text)
  "TEXT as JSON."
  (with-output-to-string (out)
    (write-char #\" out)
    (loop for char across text
          for code = (char-code char)
          do (cond ((find char "\"\\") (format out "\\~c" char))
                   ((or (< code 32) (<= 127 code 159)) (format out "\\u~4,'0x" code))
                   (t (write-char char out))))
    (write-char #\" out)))

(defun words (line)
  (loop with start = 0
        for from = (position #\Space line :start start :test-not #'char=)
        while from
        do (setf start (or (position #\Space line :start from) (length line)))
        collect (subseq line from start)))

(defun whole-number (word)
  "The number that WORD says in no more digits than an INDEX holds, or NIL."
  (and word (<= 1 (length word) 15) (every (lambda (char) (char<= #\0 char #\9)) word) (parse-integer word)))

(defun hello (abi)
  (unless (= abi +abi-written-for+)
    (error "libcrosscall has ABI ~d, this worker was written for ~d" abi +abi-written-for+))
  (format nil "{\"protocol\":1,\"abi\":~d,\"runtime\":~a,\"cases\":[~{~a~^,~}]}"
          abi
          (quoted (format nil "~a ~a" (lisp-implementation-type) (lisp-implementation-version)))
          (loop for id in *order* when (gethash id *cases*) collect (quoted id))))

(defun measured (timed id size-word loops-word)
  (let ((case (gethash id *cases*))
        (size (whole-number size-word))
        (loops (whole-number loops-word)))
    (cond ((null case) (error "unknown case ~a" (or id "(none)")))
          ((not (and size loops (plusp loops)))
           (error "~a: size and loops must be whole numbers, loops at least 1" id)))
    (multiple-value-bind (ns value) (funcall case size loops)
      (format nil "{~@[\"ns\":~d,~]\"value\":~a}" (and timed ns) (quoted value)))))

(defun answer (abi verb &optional id size loops &rest more)
  (cond (more (error "a request has no more than four words"))
        ((equal verb "hello") (hello abi))
        ((member verb '("check" "run") :test #'equal)
         (measured (string= verb "run") id size loops))
        (t (error "unknown request ~a" verb))))

(defun serve (abi)
  "Answers requests until bye or the end of stdin."
  (let ((in (sb-sys:make-fd-stream 0 :buffering :full :external-format '(:utf-8 :replacement #\?)))
        (out (sb-sys:make-fd-stream 1 :input nil :output t :buffering :full :external-format :utf-8)))
    (loop for line = (read-line in nil "bye")
          for request = (words (string-trim '(#\Return) line))
          until (equal (first request) "bye")
          do (write-line (handler-case (apply #'answer abi (or request '("(none)")))
                           ;; STORAGE-CONDITION too: a size may be more than the heap.
                           (serious-condition (condition)
                             (format nil "{\"error\":~a}" (quoted (princ-to-string condition)))))
                         out)
             (finish-output out))))
