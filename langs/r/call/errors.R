# A failure of the library as an error.

# case: parse_ok
parse_ok <- function(size, loops) {
  text <- "123456789012"
  start <- now_ns()
  for (i in seq_len(loops)) {
    number <- .Call(C_parse_i64, text)
  }
  result(start, integer_text(number))
}

# case: parse_fail
parse_fail <- function(size, loops) {
  text <- "12x4567"
  start <- now_ns()
  for (i in seq_len(loops)) {
    message <- tryCatch(.Call(C_parse_i64, text), error = conditionMessage)
  }
  result(start, message)
}
# end of cases
