# Arrays, one way and both ways.

# case: sum_f64
sum_f64 <- function(size, loops) {
  sum_f64 <- package$sum_f64
  values <- doubles(size)
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- sum_f64(values)
  }
  result(start, whole(r))
}

# case: scale_f64
scale_f64 <- function(size, loops) {
  scale_f64 <- package$scale_f64
  values <- doubles(size)
  factor <- -1
  start <- now_ns()
  for (i in seq_len(loops)) {
    values <- scale_f64(values, factor)
  }
  result(start, whole(values[size]))
}
# end of cases
