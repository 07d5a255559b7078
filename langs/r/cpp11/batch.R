# Many additions by one call.

# case: add_batch
add_batch <- function(size, loops) {
  add_batch <- package$add_batch
  a <- multiples(size, 1)
  b <- multiples(size, 2)
  start <- now_ns()
  for (i in seq_len(loops)) {
    sums <- add_batch(a, b)
  }
  result(start, sprintf("%d", sums[size]))
}
# end of cases
