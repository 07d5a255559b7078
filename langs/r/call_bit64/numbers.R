# 64-bit integers as bit64's integer64: doubles whose bits are those of the integer, told by their class.

invisible(loadNamespace("bit64")) # before the first request

int64 <- function(number) bit64::as.integer64(number)

integer_text <- function(number) as.character(number)
