# Strings, copied and made.

# case: str_len
str_len <- function(size, loops) {
  str_len <- package$str_len
  text <- text_of(size)
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- str_len(text)
  }
  result(start, whole(r))
}

# case: str_upper
str_upper <- function(size, loops) {
  str_upper <- package$str_upper
  texts <- texts_of(size)
  start <- now_ns()
  for (i in seq_len(loops)) {
    upper <- str_upper(texts[[i %% 4L + 1L]])
  }
  result(start, upper)
}

# case: str_copy
str_copy <- function(size, loops) {
  str_copy <- package$str_copy
  texts <- texts_of(size)
  buffer <- raw(size + 1)
  start <- now_ns()
  for (i in seq_len(loops)) {
    copy <- str_copy(buffer, texts[[i %% 4L + 1L]])
  }
  result(start, copy)
}
# end of cases
