/* libcrosscall as an extension module, written by hand against the C API of CPython.
 *
 * The wrappers stand in one file per case group. They are included here and compiled as one, so that
 * the compiler can inline what they share. */
#include "arrays.c"
#include "batch.c"
#include "callbacks.c"
#include "calls.c"
#include "errors.c"
#include "handles.c"
#include "strings.c"
#include "structs.c"
#include "work.c"

#include "methods.h"

static PyMethodDef functions[] = {
    NONE(abi_version),   NONE(noop),           SEVERAL(add_i32),    ONE(inc_i64),
    SEVERAL(sum2_i64),   SEVERAL(sum4_i64),    SEVERAL(sum6_i64),   SEVERAL(sum8_i64),
    SEVERAL(sum12_i64),  SEVERAL(sum8_f64),    ONE(str_len),        ONE(str_upper),
    SEVERAL(str_copy),   SEVERAL(person_json), ONE(sum_f64),        SEVERAL(scale_f64),
    SEVERAL(point_dist), SEVERAL(point_add),   SEVERAL(mat4_scale), SEVERAL(apply_i64),
    SEVERAL(sort_i32),   SEVERAL(log_message), ONE(parse_i64),      ONE(work),
    SEVERAL(sha256),     SEVERAL(matmul_f64),  SEVERAL(add_batch),  {NULL, NULL, 0, NULL},
};

/* A type of this module, kept in its state and reachable under its name. */
static int add_type(PyObject *module, PyType_Spec *spec, PyTypeObject **kept) {
    *kept = (PyTypeObject *)PyType_FromModuleAndSpec(module, spec, NULL);
    return *kept != NULL && PyModule_AddType(module, *kept) == 0;
}

static int execute(PyObject *module) {
    State *state = state_of(module);
    state->error =
        PyErr_NewExceptionWithDoc("crosscall.CrosscallError",
                                  "A call failed; the text is the library's message.", NULL, NULL);
    if (state->error == NULL ||
        PyModule_AddObjectRef(module, "CrosscallError", state->error) != 0 ||
        !add_type(module, &point_spec, &state->point) ||
        !add_type(module, &mat4_spec, &state->mat4) ||
        !add_type(module, &counter_spec, &state->counter) ||
        !add_type(module, &buffer_spec, &state->buffer)) {
        return -1;
    }
    set_vectorcalls(state);
    return 0;
}

static int traverse(PyObject *module, visitproc visit, void *arg) {
    State *state = state_of(module);
    Py_VISIT(state->error);
    Py_VISIT(state->point);
    Py_VISIT(state->mat4);
    Py_VISIT(state->counter);
    Py_VISIT(state->buffer);
    return 0;
}

static int clear(PyObject *module) {
    State *state = state_of(module);
    Py_CLEAR(state->error);
    Py_CLEAR(state->point);
    Py_CLEAR(state->mat4);
    Py_CLEAR(state->counter);
    Py_CLEAR(state->buffer);
    return 0;
}

static void free_module(void *module) {
    clear(module);
}

/* Initialization in several phases: PEP 489. */
static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, execute},
#ifdef Py_mod_multiple_interpreters
    {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
#endif
#ifdef Py_mod_gil
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, NULL},
};

static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "crosscall",
    .m_doc = "libcrosscall; a handle may be used by one thread at a time, as in C.",
    .m_size = sizeof(State),
    .m_methods = functions,
    .m_slots = slots,
    .m_traverse = traverse,
    .m_clear = clear,
    .m_free = free_module,
};

PyMODINIT_FUNC PyInit_crosscall(void) {
    return PyModuleDef_Init(&definition);
}
