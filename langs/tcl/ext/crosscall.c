/* libcrosscall as a Tcl extension, written by hand: https://www.tcl-lang.org/man/tcl8.6/TclLib/CrtObjCmd.html
 *
 * The commands stand in one file per case group. They are included here and compiled as one, so that the
 * compiler can inline what they share. */
#include "arrays.c"
#include "batch.c"
#include "callbacks.c"
#include "calls.c"
#include "clock.h"
#include "errors.c"
#include "handles.c"
#include "strings.c"
#include "structs.c"
#include "work.c"

COMMAND(abi_version) {
    TAKES(0, NULL);
    return return_int64(interp, xc_abi_version());
}

static const struct {
    const char *name;
    Tcl_ObjCmdProc *run;
} commands[] = {
    {"::crosscall::abi_version", abi_version},
    {"::crosscall::clock_ns", clock_ns},
    {"::crosscall::noop", noop},
    {"::crosscall::add_i32", add_i32},
    {"::crosscall::inc_i64", inc_i64},
    {"::crosscall::sum2_i64", sum2_i64},
    {"::crosscall::sum4_i64", sum4_i64},
    {"::crosscall::sum6_i64", sum6_i64},
    {"::crosscall::sum8_i64", sum8_i64},
    {"::crosscall::sum12_i64", sum12_i64},
    {"::crosscall::sum8_f64", sum8_f64},
    {"::crosscall::str_len", str_len},
    {"::crosscall::str_upper", str_upper},
    {"::crosscall::str_copy", str_copy},
    {"::crosscall::person_json", person_json},
    {"::crosscall::sum_f64", sum_f64},
    {"::crosscall::scale_f64", scale_f64},
    {"::crosscall::point_dist", point_dist},
    {"::crosscall::point_add", point_add},
    {"::crosscall::mat4_scale", mat4_scale},
    {"::crosscall::apply_i64", apply_i64},
    {"::crosscall::sort_i32", sort_i32},
    {"::crosscall::log_message", log_message},
    {"::crosscall::counter", counter},
    {"::crosscall::buffer", buffer},
    {"::crosscall::parse_i64", parse_i64},
    {"::crosscall::work", work},
    {"::crosscall::sha256", sha256},
    {"::crosscall::matmul_f64", matmul_f64},
    {"::crosscall::add_batch", add_batch},
};

int Crosscall_Init(Tcl_Interp *interp);

int Crosscall_Init(Tcl_Interp *interp) {
    if (Tcl_InitStubs(interp, "8.6", 0) == NULL) {
        return TCL_ERROR;
    }
    if (Tcl_CreateNamespace(interp, "::crosscall", NULL, NULL) == NULL) {
        return TCL_ERROR;
    }
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        Tcl_CreateObjCommand(interp, commands[i].name, commands[i].run, NULL, NULL);
    }
    return Tcl_PkgProvide(interp, "crosscall", "1.0");
}
