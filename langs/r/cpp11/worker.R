# Calls libcrosscall through the functions that cpp11 made: Rscript --vanilla worker.R KIT OUT LIBRARY

arguments <- commandArgs(TRUE)
sys.source(file.path(arguments[1L], "load.R"), environment())

# The package: the functions of cpp11.R and the routines they call.
package <- new.env(parent = baseenv())
load_routines(arguments[3L], package, prefix = "")
load_files(file.path(arguments[2L], "package"), package)

crosscall <- new.env(parent = baseenv())
crosscall$package <- package
load_clock(arguments[2L], crosscall)
load_files(arguments[2L], crosscall)
crosscall$serve(paste("R", getRversion()), package$abi_version(), crosscall)
