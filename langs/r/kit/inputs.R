# The inputs of native/cases.toml, and what is printed of results.

letters_of <- function(count, first) {
  rawToChar(rep(charToRaw(paste(letters, collapse = "")), length.out = first + count)[first + seq_len(count)])
}

# size bytes of UTF-8, by the rule at the top of native/cases.toml; its letters begin with the first-th of
# the alphabet, counted from 0.
text_of <- function(size, first = 0) {
  if (size %% 2 == 1 && size >= 3) paste0("\u20ac", letters_of(size - 3, first)) else letters_of(size, first)
}

# The four texts that are taken by turns: the i-th loop, from 1, takes texts[[i %% 4L + 1L]].
texts_of <- function(size) {
  list(text_of(size, 3), text_of(size, 0), text_of(size, 1), text_of(size, 2))
}

doubles <- function(count) as.numeric(seq_len(count) - 1)

remainders <- function(count, divisor) doubles(count) %% divisor

multiples <- function(count, factor) as.integer(doubles(count) * factor)

shuffled <- function(count) as.integer((doubles(count) * 7919) %% count)

bytes_of <- function(size) as.raw(doubles(size) %% 251)

powers <- function() 2^(40:51)

# A double that is a whole number.
whole <- function(number) sprintf("%.0f", number)

result <- function(start, value) list(ns = now_ns() - start, value = value)
