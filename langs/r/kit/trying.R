# What a test of wrong input says of a call: that it fails, with this in its message, or what it gives.

failures <- character()

fails <- function(pattern, expression) {
  said <- tryCatch(
    {
      expression
      "gave a result"
    },
    error = conditionMessage
  )
  if (!grepl(pattern, said, fixed = TRUE)) {
    failures <<- c(failures, paste0(deparse(substitute(expression))[1L], ": ", said))
  }
}

equals <- function(expected, result) {
  if (!identical(expected, result)) {
    failures <<- c(failures, paste0(deparse(substitute(result))[1L], ": gave ", deparse(result)[1L]))
  }
}

# Prints what was otherwise and ends R, with 1 if there was any.
end_of_test <- function() {
  writeLines(failures)
  quit(status = length(failures) > 0L)
}
