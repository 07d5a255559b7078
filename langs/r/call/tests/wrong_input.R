# Calls of the routines with what they do not expect: errors of R, and nothing worse.

arguments <- commandArgs(TRUE)
sys.source(file.path(arguments[1L], "load.R"), environment())
sys.source(file.path(arguments[1L], "trying.R"), environment())
load_routines(arguments[3L], environment())

wrongs <- list(NULL, "x", TRUE, list(1), sum, environment(), 1i, as.raw(1), NA, numeric(), c(1, 2), quote(x))
for (wrong in c(wrongs, list(1, NA_integer_))) {
  fails("an integer is needed", .Call(C_add_i32, wrong, 1L))
}
for (wrong in c(wrongs, list(1L, NA_character_))) {
  fails("needed", .Call(C_work, wrong))
  fails("needed", .Call(C_counter_new, wrong))
  fails("needed", .Call(C_buffer_new, wrong))
  fails("needed", .Call(C_sum2_i64, 1, wrong))
}
for (wrong in list(NaN, NA_real_, Inf, -Inf, 1.5, 2^53 + 2, 2^63, -2^63, 1e308)) {
  fails("a whole number", .Call(C_work, wrong))
  fails("a whole number", .Call(C_sum2_i64, wrong, 1))
}
fails("beyond 2^53", .Call(C_sum2_i64, 2^53, 1))
equals(2^53, .Call(C_sum2_i64, 2^53, 0))
equals(NA_integer_, .Call(C_add_i32, .Machine$integer.max, 1L)) # the least integer is R's NA

for (wrong in list(NULL, 1, list("a"), sum, NA_character_, character(), c("a", "b"), as.raw(1))) {
  fails("a string is needed", .Call(C_str_len, wrong))
  fails("a string is needed", .Call(C_str_upper, wrong))
  fails("a string is needed", .Call(C_parse_i64, wrong))
  fails("a string is needed", .Call(C_str_copy, raw(8), wrong))
}
fails("a string is needed", .Call(C_person_json, 1, 1, 1L))
fails("a whole number", .Call(C_person_json, "x", 1.5, 1L))
fails("an integer is needed", .Call(C_person_json, "x", 1, 1))
equals(0, .Call(C_str_len, ""))
equals(2, .Call(C_str_len, iconv("\u00e9", "UTF-8", "latin1")))
fails("no digits", .Call(C_parse_i64, ""))
fails("out of range", .Call(C_parse_i64, strrep("9", 100)))
fails("beyond 2^53", .Call(C_parse_i64, "9007199254740993"))
fails("str_copy", .Call(C_str_copy, raw(3), "abc"))
fails("str_copy", .Call(C_str_copy, raw(), ""))
for (wrong in list(NULL, "x", 1, integer(8), list())) {
  fails("a raw vector", .Call(C_str_copy, wrong, "abc"))
  fails("a raw vector", .Call(C_sha256, wrong))
}

for (wrong in list(NULL, "x", 1:3, list(1), TRUE, sum)) {
  fails("a vector of doubles", .Call(C_sum_f64, wrong))
  fails("a vector of doubles", .Call(C_scale_f64, wrong, 2))
  fails("a vector of doubles", .Call(C_matmul_f64, wrong, 1, 1))
}
kept <- c(1, 2)
equals(c(-1, -2), .Call(C_scale_f64, kept, -1))
equals(c(1, 2), kept)
equals(0, .Call(C_sum_f64, numeric()))
equals(numeric(), .Call(C_scale_f64, numeric(), 2))
for (rows in list(0, 1, 3, -1, 2^15, 2^32, 2^53, NaN, 1L)) {
  fails("needed", tryCatch(.Call(C_matmul_f64, c(1, 1, 1, 1), c(1, 1, 1, 1), rows),
    error = function(e) stop(sub("not negative", "needed", conditionMessage(e)))
  ))
}
for (wrong in list(NULL, 1, "x", list(1L))) {
  fails("a vector of integers", .Call(C_add_batch, wrong, 1L))
  fails("a vector of integers", .Call(C_sort_i32, wrong, sum))
}
fails("one length", .Call(C_add_batch, 1:2, 1:3))
equals(integer(), .Call(C_add_batch, integer(), integer()))

point <- list(x = 1, y = 2)
points <- list(NULL, 1, "x", list(), list(1, 2), list(x = 1), list(x = 1, y = "a"), list(x = 1L, y = 2))
for (wrong in points) {
  fails("", .Call(C_point_dist, point, wrong))
  fails("", .Call(C_point_add, wrong, point))
}
fails("a list with x and y", .Call(C_point_dist, point, c(x = 1, y = 2)))
for (wrong in list(1, matrix(1, 2, 8), matrix(1L, 4, 4), NULL, as.numeric(1:16))) {
  fails("needed", .Call(C_mat4_scale, wrong, 1))
}
fails("a number", .Call(C_mat4_scale, matrix(1, 4, 4), "x"))

fails("from the callback", .Call(C_sort_i32, 3:1, function(a, b) stop("from the callback")))
fails("must give an integer", .Call(C_sort_i32, 3:1, function(a, b) 1))
fails("must give an integer", .Call(C_sort_i32, 3:1, function(a, b) NULL))
fails("a function is needed", .Call(C_sort_i32, 3:1, 1))
equals(1L, .Call(C_sort_i32, 1L, function(a, b) stop("never called")))
fails("from the callback", .Call(C_apply_i64, function(x) stop("from the callback"), 1, 3))
fails("a number is needed", .Call(C_apply_i64, function(x) "x", 1, 3))
fails("not negative", .Call(C_apply_i64, function(x) x, 1, -1))
fails("beyond 2^53", .Call(C_inc_i64, 2^53))
fails("from the callback", .Call(C_log_message, function(...) stop("from the callback"), NULL, 2L))
fails("a function is needed", .Call(C_log_message, NULL, NULL, 2L))
fails("no level 99", .Call(C_log_message, function(...) 0, NULL, 99L))

counter <- .Call(C_counter_new, 5)
buffer <- .Call(C_buffer_new, 4)
for (wrong in list(NULL, 1, "x", list(), buffer)) {
  fails("a counter is needed", .Call(C_counter_add, wrong, 1))
  fails("a counter is needed", .Call(C_counter_free, wrong))
}
fails("a buffer is needed", .Call(C_buffer_at, counter, 1))
for (position in list(0, 5, -1, 2^62, NaN, Inf)) {
  fails("no such byte", .Call(C_buffer_at, buffer, position))
}
fails("size is 0", .Call(C_buffer_new, 0))
fails("", .Call(C_buffer_new, 2^53))
fails("not negative", .Call(C_buffer_new, -1))
invisible(.Call(C_counter_free, counter))
invisible(.Call(C_buffer_free, buffer))
fails("is freed", .Call(C_counter_add, counter, 1))
fails("is freed", .Call(C_counter_free, counter))
fails("is freed", .Call(C_buffer_at, buffer, 1))
for (i in 1:1000) {
  forgotten <- .Call(C_counter_new_guarded, i + 0)
}
rm(forgotten)
invisible(gc())

end_of_test()
