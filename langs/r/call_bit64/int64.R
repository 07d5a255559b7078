# Cases whose integers no double has.

# case: inc_i64
inc_i64 <- function(size, loops) {
  x <- int64(2^53)
  start <- now_ns()
  for (i in seq_len(loops)) {
    x <- .Call(C_inc_i64, x)
  }
  result(start, integer_text(x))
}

# case: person_json
person_json <- function(size, loops) {
  name <- "Zo\u00eb"
  id <- int64("9007199254740993")
  age <- 41L
  start <- now_ns()
  for (i in seq_len(loops)) {
    json <- .Call(C_person_json, name, id, age)
  }
  result(start, json)
}

# case: apply_i64
apply_i64 <- function(size, loops) {
  increment <- function(value) value + 1L

  value <- int64(2^53)
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_apply_i64, increment, value, size)
  }
  result(start, integer_text(r))
}
# end of cases
