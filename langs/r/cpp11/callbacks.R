# R functions that C calls back.

# case: sort_i32
sort_i32 <- function(size, loops) {
  sort_i32 <- package$sort_i32
  compare <- function(a, b) if (a < b) -1L else if (a > b) 1L else 0L

  input <- shuffled(size)
  start <- now_ns()
  for (i in seq_len(loops)) {
    output <- sort_i32(input, compare)
  }
  result(start, paste(output[c(1, size %/% 2 + 1, size)], collapse = ","))
}

# case: log_message
log_message <- function(size, loops) {
  log_message <- package$log_message
  sink <- function(level, message, keeper) {
    keeper$level <- level
    keeper$message <- message
  }

  keeper <- new.env()
  keeper$number <- 7L
  level <- 2L
  start <- now_ns()
  for (i in seq_len(loops)) {
    log_message(sink, keeper, level)
  }
  result(start, paste(keeper$level, keeper$message, keeper$number, sep = "|"))
}
# end of cases
