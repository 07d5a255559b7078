# Writes what cpp11 generates of the functions marked [[cpp11::register]]: an entry point for .Call of each,
# in OUT/package/src/cpp11.cpp, and an R function that calls it, in OUT/package/R/cpp11.R.
#
#     Rscript --vanilla register.R SRC OUT

arguments <- commandArgs(TRUE)
package <- file.path(arguments[2L], "package")
unlink(package, recursive = TRUE)
dir.create(file.path(package, "src"), recursive = TRUE)
writeLines(c("Package: crosscall", "Version: 1.0"), file.path(package, "DESCRIPTION"))
writeLines("useDynLib(crosscall, .registration = TRUE)", file.path(package, "NAMESPACE"))
sources <- list.files(arguments[1L], "[.](cpp|hpp)$", full.names = TRUE)
invisible(file.copy(sources, file.path(package, "src")))
cpp11::cpp_register(package, quiet = TRUE)
