# Times the rows in XC_ROWS by bench::mark and writes what it found to XC_WITNESS:
# Rscript --vanilla witness.R KIT OUT LIBRARY

arguments <- commandArgs(TRUE)
sys.source(file.path(arguments[1L], "load.R"), environment())

crosscall <- new.env(parent = baseenv())
load_routines(arguments[3L], crosscall)
load_files(arguments[2L], crosscall)

calls <- 1000L # of the variant `batched`, in each function

# What is prepared, what is timed, and what came of it.
rows <- list(
  add_i32 = alist(
    list(a = 1000000L, b = 2345678L),
    r <- .Call(C_add_i32, a, b),
    sprintf("%d", r)
  ),
  str_len = alist(
    list(text = text_of(size)),
    r <- .Call(C_str_len, text),
    integer_text(r)
  ),
  point_add = alist(
    list(a = list(x = 1, y = 2), b = list(x = 3, y = 4)),
    {
      p <- .Call(C_point_add, a, b)
      x <- p$x
      y <- p$y
    },
    paste0(whole(x), ",", whole(y))
  ),
  sum_f64 = alist(
    list(values = doubles(size)),
    r <- .Call(C_sum_f64, values),
    whole(r)
  ),
  parse_ok = alist(
    list(text = "123456789012"),
    number <- .Call(C_parse_i64, text),
    integer_text(number)
  )
)

# A program that looks at this one while it runs says for how long it is to go on.
seconds <- max(0.5, as.numeric(Sys.getenv("XC_SECONDS", "0")), na.rm = TRUE)
most <- if (seconds > 0.5) 1e7 else 10000 # bench's own

# Nanoseconds of each iteration.
samples <- function(call, place) {
  marked <- bench::mark(
    exprs = list(call), env = place, min_time = seconds, max_iterations = most, check = FALSE, memory = FALSE
  )
  as.numeric(marked$time[[1L]]) * 1e9
}

# A call of a compiled function that makes the call so often, as the worker's loop does: its inputs are
# variables of its own.
batched <- function(call, inputs, place) {
  own <- lapply(names(inputs), function(name) bquote(.(as.name(name)) <- .(inputs[[name]])))
  loop <- bquote(for (i in seq_len(.(calls))) .(call))
  many <- eval(base::call("function", NULL, as.call(c(as.name("{"), own, loop))), place)
  assign("many", compiler::cmpfun(many), place)
  quote(many())
}

lines <- character()
for (word in strsplit(Sys.getenv("XC_ROWS"), " +")[[1L]]) {
  parts <- strsplit(word, ":")[[1L]]
  row <- rows[[parts[1L]]]
  place <- list2env(list(size = as.numeric(parts[2L])), parent = crosscall)
  inputs <- eval(row[[1L]], place)
  list2env(inputs, place)
  eval(row[[2L]], place)
  value <- eval(row[[3L]], place)
  is_batched <- length(parts) > 2L
  ns <- if (is_batched) {
    samples(batched(row[[2L]], inputs, place), place) / calls
  } else {
    samples(row[[2L]], place)
  }
  variant <- if (is_batched) sprintf(",\"variant\":\"%s\"", parts[3L]) else ""
  lines <- c(lines, sprintf(
    "{\"case\":\"%s\",\"size\":%s%s,\"ns\":[%s],\"value\":\"%s\"}",
    parts[1L], parts[2L], variant, paste(sprintf("%.4f", ns), collapse = ","), value
  ))
}
writeLines(lines, Sys.getenv("XC_WITNESS"))
