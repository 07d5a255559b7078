# Calls of the routines with what is no integer64: errors of R, and nothing worse.

arguments <- commandArgs(TRUE)
sys.source(file.path(arguments[1L], "load.R"), environment())
sys.source(file.path(arguments[1L], "trying.R"), environment())
load_routines(arguments[3L], environment())

int64 <- bit64::as.integer64
wrongs <- list(
  NULL, "x", TRUE, 1, 1L, list(1), sum, NA, int64(NA), int64(1:2), int64(integer()),
  structure(1L, class = "integer64"), structure("x", class = "integer64"),
  structure(list(1), class = "integer64")
)
for (wrong in wrongs) {
  fails("an integer64 is needed", .Call(C_inc_i64, wrong))
  fails("an integer64 is needed", .Call(C_sum2_i64, int64(1), wrong))
  fails("an integer64 is needed", .Call(C_work, wrong))
  fails("an integer64 is needed", .Call(C_counter_new, wrong))
  fails("an integer64 is needed", .Call(C_person_json, "x", wrong, 1L))
  fails("an integer64 is needed", .Call(C_apply_i64, function(x) x, wrong, 1))
  fails("an integer64 is needed", .Call(C_apply_i64, function(x) wrong, int64(1), 1))
}
fails("from the callback", .Call(C_apply_i64, function(x) stop("from the callback"), int64(1), 3))
equals(int64("9007199254740993"), .Call(C_inc_i64, int64("9007199254740992")))
equals(int64(NA), .Call(C_inc_i64, int64("9223372036854775807"))) # the least integer is its NA
result <- .Call(C_inc_i64, int64(1))
class(result) <- "other" # the class that all share is not changed by one
equals("integer64", class(.Call(C_inc_i64, int64(1))))

end_of_test()
