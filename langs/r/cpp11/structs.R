# Structs: lists with names, and a matrix.

# case: point_dist
point_dist <- function(size, loops) {
  point_dist <- package$point_dist
  a <- list(x = 1, y = 2)
  b <- list(x = 4, y = 6)
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- point_dist(a, b)
  }
  result(start, whole(r))
}

# case: point_add
point_add <- function(size, loops) {
  point_add <- package$point_add
  a <- list(x = 1, y = 2)
  b <- list(x = 3, y = 4)
  start <- now_ns()
  for (i in seq_len(loops)) {
    p <- point_add(a, b)
    x <- p$x
    y <- p$y
  }
  result(start, paste0(whole(x), ",", whole(y)))
}

# case: mat4_scale
mat4_scale <- function(size, loops) {
  mat4_scale <- package$mat4_scale
  m <- matrix(doubles(16), 4L, 4L)
  factor <- 2
  start <- now_ns()
  for (i in seq_len(loops)) {
    m2 <- mat4_scale(m, factor)
  }
  result(start, whole(sum(m2)))
}
# end of cases
