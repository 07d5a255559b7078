/* libcrosscall's stubs, written by hand as the manual's chapter "Interfacing C with OCaml" shows.
 *
 * They stand in one file per case group. They are included here and compiled as one, so that the compiler
 * can inline what they share. */
#include "arrays.c"
#include "batch.c"
#include "callbacks.c"
#include "calls.c"
#include "errors.c"
#include "handles.c"
#include "strings.c"
#include "structs.c"
#include "work.c"
