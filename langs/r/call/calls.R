# Numbers in and out.

# case: empty
empty <- function(size, loops) {
  start <- now_ns()
  for (i in seq_len(loops)) {
  }
  result(start, "0")
}

# case: noop
noop <- function(size, loops) {
  start <- now_ns()
  for (i in seq_len(loops)) {
    .Call(C_noop)
  }
  result(start, "0")
}

# case: add_i32
add_i32 <- function(size, loops) {
  a <- 1000000L
  b <- 2345678L
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_add_i32, a, b)
  }
  result(start, sprintf("%d", r))
}

# case: sum2_i64
sum2_i64 <- function(size, loops) {
  p <- int64(powers())
  a <- p[1L]
  b <- p[2L]
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_sum2_i64, a, b)
  }
  result(start, integer_text(r))
}

# case: sum4_i64
sum4_i64 <- function(size, loops) {
  p <- int64(powers())
  a <- p[1L]
  b <- p[2L]
  c <- p[3L]
  d <- p[4L]
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_sum4_i64, a, b, c, d)
  }
  result(start, integer_text(r))
}

# case: sum6_i64
sum6_i64 <- function(size, loops) {
  p <- int64(powers())
  a <- p[1L]
  b <- p[2L]
  c <- p[3L]
  d <- p[4L]
  e <- p[5L]
  f <- p[6L]
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_sum6_i64, a, b, c, d, e, f)
  }
  result(start, integer_text(r))
}

# case: sum8_i64
sum8_i64 <- function(size, loops) {
  p <- int64(powers())
  a <- p[1L]
  b <- p[2L]
  c <- p[3L]
  d <- p[4L]
  e <- p[5L]
  f <- p[6L]
  g <- p[7L]
  h <- p[8L]
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_sum8_i64, a, b, c, d, e, f, g, h)
  }
  result(start, integer_text(r))
}

# case: sum12_i64
sum12_i64 <- function(size, loops) {
  p <- int64(powers())
  v1 <- p[1L]
  v2 <- p[2L]
  v3 <- p[3L]
  v4 <- p[4L]
  v5 <- p[5L]
  v6 <- p[6L]
  v7 <- p[7L]
  v8 <- p[8L]
  v9 <- p[9L]
  v10 <- p[10L]
  v11 <- p[11L]
  v12 <- p[12L]
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_sum12_i64, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12)
  }
  result(start, integer_text(r))
}

# case: sum8_f64
sum8_f64 <- function(size, loops) {
  a <- 1
  b <- 2
  c <- 4
  d <- 8
  e <- 16
  f <- 32
  g <- 64
  h <- 128
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_sum8_f64, a, b, c, d, e, f, g, h)
  }
  result(start, whole(r))
}
# end of cases
