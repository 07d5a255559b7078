/* libcrosscall as a module of HPy's. The groups are parts of one source.
 * https://docs.hpyproject.org/en/stable/api-reference/hpy-module.html */
#include <stdlib.h>

#include "binding.h"

#include "arrays.h"
#include "batch.h"
#include "callbacks.h"
#include "calls.h"
#include "errors.h"
#include "handles.h"
#include "strings.h"
#include "structs.h"
#include "work.h"

HPyDef_METH(abi_version, "abi_version", HPyFunc_NOARGS) static HPy
    abi_version_impl(HPyContext *ctx, HPy self) {
    (void)self;
    return HPyLong_FromLong(ctx, xc_abi_version());
}

/* Adds a type to the module, and to global where that is not NULL. */
static int add_type(HPyContext *ctx, HPy module, const char *name, HPy type, HPyGlobal *global) {
    if (HPy_IsNull(type)) {
        return -1;
    }
    if (global) {
        HPyGlobal_Store(ctx, global, type);
    }
    int wrong = HPy_SetAttr_s(ctx, module, name, type);
    HPy_Close(ctx, type);
    return wrong;
}

HPyDef_SLOT(crosscall_exec, HPy_mod_exec) static int crosscall_exec_impl(HPyContext *ctx,
                                                                         HPy module) {
    HPy error = HPyErr_NewException(ctx, "crosscall.CrosscallError", HPy_NULL, HPy_NULL);
    return add_type(ctx, module, "CrosscallError", error, &error_type) ||
                   add_type(ctx, module, "Point", HPyType_FromSpec(ctx, &Point_spec, NULL),
                            &point_type) ||
                   add_type(ctx, module, "Mat4", HPyType_FromSpec(ctx, &Mat4_spec, NULL),
                            &mat4_type) ||
                   add_type(ctx, module, "Counter", HPyType_FromSpec(ctx, &Counter_spec, NULL),
                            NULL) ||
                   add_type(ctx, module, "Buffer", HPyType_FromSpec(ctx, &Buffer_spec, NULL), NULL)
               ? -1
               : 0;
}

static HPyGlobal *globals[] = {&error_type, &point_type, &mat4_type, NULL};
static HPyDef *defines[] = {&crosscall_exec, &noop,      &add_i32,     &inc_i64,    &sum2_i64,
                            &sum4_i64,       &sum6_i64,  &sum8_i64,    &sum12_i64,  &sum8_f64,
                            &str_len,        &str_upper, &person_json, &sum_f64,    &scale_f64,
                            &point_dist,     &point_add, &mat4_scale,  &apply_i64,  &sort_i32,
                            &log_message,    &parse_i64, &work,        &matmul_f64, &add_batch,
                            &abi_version,    NULL};
static HPyModuleDef module_def = {
    .doc = "libcrosscall", .size = 0, .defines = defines, .globals = globals};

HPy_MODINIT(crosscall, module_def)
