# Handles: external pointers.

# case: counter_add
counter_add <- function(size, loops) {
  counter_new <- package$counter_new
  counter_free <- package$counter_free
  counter_add <- package$counter_add
  counter <- counter_new(5)
  on.exit(counter_free(counter))
  amount <- 3
  start <- now_ns()
  for (i in seq_len(loops)) {
    r <- counter_add(counter, amount)
  }
  result(start, whole(r))
}

# case: counter_cycle
counter_cycle <- function(size, loops) {
  counter_new <- package$counter_new
  counter_add <- package$counter_add
  counter_free <- package$counter_free
  value <- 5
  amount <- 3
  start <- now_ns()
  for (i in seq_len(loops)) {
    counter <- counter_new(value)
    r <- counter_add(counter, amount)
    counter_free(counter)
  }
  result(start, whole(r))
}

# case: counter_guarded
counter_guarded <- function(size, loops) {
  counter_new_guarded <- package$counter_new_guarded
  counter_add <- package$counter_add
  counter_free <- package$counter_free
  value <- 5
  amount <- 3
  start <- now_ns()
  for (i in seq_len(loops)) {
    counter <- counter_new_guarded(value)
    r <- counter_add(counter, amount)
    counter_free(counter)
  }
  result(start, whole(r))
}

# case: buffer_adopt
buffer_adopt <- function(size, loops) {
  buffer_new <- package$buffer_new
  buffer_at <- package$buffer_at
  buffer_free <- package$buffer_free
  start <- now_ns()
  for (i in seq_len(loops)) {
    buffer <- buffer_new(size)
    first <- buffer_at(buffer, 1)
    last <- buffer_at(buffer, size)
    buffer_free(buffer)
  }
  result(start, paste0(first, ",", last))
}
# end of cases
