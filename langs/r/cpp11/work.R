# What takes time in C itself.

# case: work
work <- function(size, loops) {
  work <- package$work
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- work(size)
  }
  result(start, whole(r))
}

# case: sha256
sha256 <- function(size, loops) {
  sha256 <- package$sha256
  data <- bytes_of(size)
  start <- now_ns()
  for (i in seq_len(loops)) {
    digest <- sha256(data)
  }
  result(start, paste(digest, collapse = ""))
}

# case: matmul_f64
matmul_f64 <- function(size, loops) {
  matmul_f64 <- package$matmul_f64
  a <- remainders(size * size, 7)
  b <- remainders(size * size, 5)
  start <- now_ns()
  for (i in seq_len(loops)) {
    product <- matmul_f64(a, b, size)
  }
  result(start, whole(sum(product)))
}
# end of cases
