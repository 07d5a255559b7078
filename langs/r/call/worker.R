# Calls libcrosscall by .Call: Rscript --vanilla worker.R KIT OUT LIBRARY

arguments <- commandArgs(TRUE)
sys.source(file.path(arguments[1L], "load.R"), environment())

crosscall <- new.env(parent = baseenv())
load_clock(arguments[2L], crosscall)
load_routines(arguments[3L], crosscall)
load_files(arguments[2L], crosscall)
abi <- .Call(crosscall$C_abi_version)
crosscall$serve(paste("R", getRversion()), abi, crosscall)
