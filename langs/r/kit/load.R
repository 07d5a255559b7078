# Loads a worker as R loads a package: its files, byte-compiled when it was built, in one environment.
# https://stat.ethz.ch/R-manual/R-patched/library/compiler/html/compile.html
#
#     Rscript --vanilla load.R compile FOLDER FILE…
# compiles; worker.R calls load_files() and load_clock().

load_files <- function(folder, namespace) {
  for (file in list.files(folder, "[.]Rc$", full.names = TRUE)) {
    compiler::loadcmp(file, namespace)
  }
}

load_clock <- function(folder, namespace) {
  clock <- getNativeSymbolInfo("now_ns", dyn.load(file.path(folder, "clock.so")))
  assign("C_now_ns", clock, namespace)
  assign("now_ns", compiler::cmpfun(eval(quote(function() .Call(C_now_ns)), namespace)), namespace)
}

# The objects of a library's registered routines, as useDynLib makes them for a package: C_… by custom.
load_routines <- function(library, namespace, prefix = "C_") {
  for (routine in getDLLRegisteredRoutines(dyn.load(library))$.Call) {
    assign(paste0(prefix, routine$name), routine, namespace)
  }
}

arguments <- commandArgs(TRUE)
if (identical(arguments[1L], "compile")) {
  for (file in arguments[-(1:2)]) {
    target <- file.path(arguments[2L], sub("R$", "Rc", basename(file)))
    compiler::cmpfile(file, target, options = list(optimize = 2))
  }
}
