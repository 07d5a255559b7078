# Handles: external pointers.

# case: counter_add
counter_add <- function(size, loops) {
  counter <- .Call(C_counter_new, int64(5))
  on.exit(.Call(C_counter_free, counter))
  amount <- int64(3)
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- .Call(C_counter_add, counter, amount)
  }
  result(start, integer_text(r))
}

# case: counter_cycle
counter_cycle <- function(size, loops) {
  value <- int64(5)
  amount <- int64(3)
  start <- now_ns()
  for (i in seq_len(loops)) {
    counter <- .Call(C_counter_new, value)
    r <- .Call(C_counter_add, counter, amount)
    .Call(C_counter_free, counter)
  }
  result(start, integer_text(r))
}

# case: counter_guarded
counter_guarded <- function(size, loops) {
  value <- int64(5)
  amount <- int64(3)
  start <- now_ns()
  for (i in seq_len(loops)) {
    counter <- .Call(C_counter_new_guarded, value)
    r <- .Call(C_counter_add, counter, amount)
    .Call(C_counter_free, counter)
  }
  result(start, integer_text(r))
}

# case: buffer_adopt
buffer_adopt <- function(size, loops) {
  start <- now_ns()
  for (i in seq_len(loops)) {
    buffer <- .Call(C_buffer_new, size)
    first <- .Call(C_buffer_at, buffer, 1)
    last <- .Call(C_buffer_at, buffer, size)
    .Call(C_buffer_free, buffer)
  }
  result(start, paste0(first, ",", last))
}
# end of cases
