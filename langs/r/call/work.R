# What takes time in C itself.

# case: work
work <- function(size, loops) {
  steps <- int64(size)
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_work, steps)
  }
  result(start, integer_text(r))
}

# case: sha256
sha256 <- function(size, loops) {
  data <- bytes_of(size)
  start <- now_ns()
  for (i in seq_len(loops)) {
    digest <- .Call(C_sha256, data)
  }
  result(start, paste(digest, collapse = ""))
}

# case: matmul_f64
matmul_f64 <- function(size, loops) {
  a <- remainders(size * size, 7)
  b <- remainders(size * size, 5)
  start <- now_ns()
  for (i in seq_len(loops)) {
    product <- .Call(C_matmul_f64, a, b, size)
  }
  result(start, whole(sum(product)))
}
# end of cases
