# Strings, copied and made.

# case: str_len
str_len <- function(size, loops) {
  text <- text_of(size)
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_str_len, text)
  }
  result(start, integer_text(r))
}

# case: str_upper
str_upper <- function(size, loops) {
  texts <- texts_of(size)
  start <- now_ns()
  for (i in seq_len(loops)) {
    upper <- .Call(C_str_upper, texts[[i %% 4L + 1L]])
  }
  result(start, upper)
}

# case: str_copy
str_copy <- function(size, loops) {
  texts <- texts_of(size)
  buffer <- raw(size + 1)
  start <- now_ns()
  for (i in seq_len(loops)) {
    copy <- .Call(C_str_copy, buffer, texts[[i %% 4L + 1L]])
  }
  result(start, copy)
}
# end of cases
