# 64-bit integers as doubles: exact up to 2^53.

int64 <- function(number) number

integer_text <- function(number) sprintf("%.0f", number)
