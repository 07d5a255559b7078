# The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.

abi_written_for <- 1L

# The ids in the order of native/cases.toml.
case_order <- c(
  "empty", "noop", "add_i32", "inc_i64", "sum2_i64", "sum4_i64", "sum6_i64", "sum8_i64", "sum12_i64",
  "sum8_f64", "str_len", "str_upper", "str_copy", "person_json", "sum_f64", "scale_f64", "point_dist",
  "point_add", "mat4_scale", "apply_i64", "sort_i32", "log_message", "counter_add", "counter_cycle",
  "counter_guarded", "buffer_adopt", "parse_ok", "parse_fail", "work", "sha256", "matmul_f64",
  "add_batch", "parallel_work"
)

# Bytes of UTF-8 as a JSON string, whatever the locale.
quote_json <- function(text) {
  text <- enc2utf8(text)
  text <- gsub("([\"\\\\])", "\\\\\\1", text, useBytes = TRUE)
  for (code in c(1:31)) {
    char <- rawToChar(as.raw(code))
    if (grepl(char, text, fixed = TRUE, useBytes = TRUE)) {
      text <- gsub(char, sprintf("\\u%04x", code), text, fixed = TRUE, useBytes = TRUE)
    }
  }
  paste0("\"", text, "\"")
}

# A word of a request, fit to be shown: anything may come in, but only UTF-8 may go out.
shown <- function(word) {
  if (is.na(word)) {
    return("(none)")
  }
  substr(gsub("[^A-Za-z0-9_.-]", "?", word, useBytes = TRUE), 1L, 100L)
}

# A whole number that is not negative, or NA. 15 digits fit a double.
read_number <- function(word) {
  if (!is.na(word) && grepl("^[0-9]{1,15}$", word, useBytes = TRUE)) as.numeric(word) else NA
}

hello <- function(runtime, abi, cases) {
  if (abi != abi_written_for) {
    stop(sprintf("libcrosscall has ABI %d, this worker was written for %d", abi, abi_written_for))
  }
  ids <- Filter(function(id) exists(id, cases, mode = "function", inherits = FALSE), case_order)
  sprintf(
    "{\"protocol\":1,\"abi\":%d,\"runtime\":%s,\"cases\":[%s]}",
    abi, quote_json(runtime), paste0("\"", ids, "\"", collapse = ",")
  )
}

measure <- function(words, cases, timed) {
  id <- words[2L]
  if (!id %in% case_order || !exists(id, cases, mode = "function", inherits = FALSE)) {
    stop("unknown case ", shown(id))
  }
  size <- read_number(words[3L])
  loops <- read_number(words[4L])
  if (is.na(size) || is.na(loops) || loops < 1) {
    stop(id, ": size and loops must be whole numbers, loops at least 1")
  }
  done <- tryCatch(
    get(id, cases, inherits = FALSE)(size, loops),
    error = function(e) stop(id, ": ", conditionMessage(e), call. = FALSE)
  )
  time <- if (timed) sprintf("\"ns\":%.0f,", done$ns) else ""
  paste0("{", time, "\"value\":", quote_json(done$value), "}")
}

answer <- function(words, runtime, abi, cases) {
  switch(if (length(words)) words[1L] else "",
    hello = hello(runtime, abi, cases),
    check = measure(words, cases, FALSE),
    run = measure(words, cases, TRUE),
    stop("unknown request ", shown(words[1L]))
  )
}

# Answers requests until `bye` or the end of stdin.
# cases is an environment of functions by id: (size, loops) to list(ns, value).
serve <- function(runtime, abi, cases) {
  input <- file("stdin", open = "rb") # stdin() would be the script
  repeat {
    line <- readLines(input, n = 1L, warn = FALSE, skipNul = TRUE)
    if (length(line) == 0L) {
      break
    }
    words <- strsplit(line, "[ \t\r]+", useBytes = TRUE)[[1L]]
    words <- words[nzchar(words, keepNA = FALSE)]
    if (identical(words[1L], "bye")) {
      break
    }
    text <- tryCatch(
      answer(words, runtime, abi, cases),
      error = function(e) paste0("{\"error\":", quote_json(conditionMessage(e)), "}")
    )
    writeLines(text, stdout(), useBytes = TRUE)
    flush(stdout())
  }
}
