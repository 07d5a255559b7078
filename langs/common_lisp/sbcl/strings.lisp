(in-package :crosscall)

;; case: str_len
(define-case str-len (size loops)
  (let ((text (input text (text-of size)))
        (r 0))
    (declare (type (signed-byte 64) r))
    (values (timed (loops)
              (setf r (xc-str-len text)))
            (decimal r))))

;; case: str_upper
(define-case str-upper (size loops)
  (let ((texts (input simple-vector (texts-of size)))
        (upper ""))
    (values (timed (loops turn)
              (let ((result (xc-str-upper (turn-of texts turn))))
                (when (null-alien result)
                  (fail))
                (setf upper (cast result utf-8))
                (xc-str-free result)))
            upper)))

;; case: str_copy
(define-case str-copy (size loops)
  (let* ((texts (input simple-vector (texts-of size)))
         (capacity (1+ size))
         (buffer (make-alien char capacity))
         (copy ""))
    (unwind-protect
         (values (timed (loops turn)
                   (when (minusp (xc-str-copy buffer capacity (turn-of texts turn)))
                     (fail))
                   (setf copy (cast buffer utf-8)))
                 copy)
      (free-alien buffer))))

;; case: person_json
(define-case person-json (size loops)
  (let ((name (input text (coerce "Zoë" 'text)))
        (id (input (signed-byte 64) 9007199254740993))
        (age (input (signed-byte 32) 41))
        (json ""))
    (values (timed (loops)
              (with-alien ((person (struct xc-person)))
                (let ((c-name (make-alien-string name :external-format :utf-8)))
                  (setf (slot person 'name) c-name
                        (slot person 'id) id
                        (slot person 'age) age)
                  (let ((result (xc-person-json (addr person))))
                    (free-alien c-name)
                    (when (null-alien result)
                      (fail))
                    (setf json (cast result utf-8))
                    (xc-str-free result)))))
            json)))
;; end of cases
