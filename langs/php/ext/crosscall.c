/* libcrosscall as an extension of PHP, written by hand against the Zend API.
 *
 * The functions stand in one file per case group. They are included here and compiled as one, so that
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

#define FUNCTION(name) ZEND_NS_FE("Crosscall", name, arginfo_##name)

static const zend_function_entry functions[] = {
    FUNCTION(abi_version) FUNCTION(noop) FUNCTION(add_i32) FUNCTION(inc_i64) FUNCTION(sum2_i64)
        FUNCTION(sum4_i64) FUNCTION(sum6_i64) FUNCTION(sum8_i64) FUNCTION(sum12_i64)
            FUNCTION(sum8_f64) FUNCTION(str_len) FUNCTION(str_upper) FUNCTION(str_copy)
                FUNCTION(person_json) FUNCTION(sum_f64) FUNCTION(scale_f64) FUNCTION(point_dist)
                    FUNCTION(point_add) FUNCTION(mat4_scale) FUNCTION(apply_i64) FUNCTION(sort_i32)
                        FUNCTION(log_message) FUNCTION(parse_i64) FUNCTION(work) FUNCTION(sha256)
                            FUNCTION(matmul_f64) FUNCTION(add_batch) ZEND_FE_END};

static zend_class_entry *register_class(const char *name, const zend_function_entry *methods) {
    zend_class_entry entry;
    INIT_CLASS_ENTRY_EX(entry, name, strlen(name), methods);
    zend_class_entry *class = zend_register_internal_class(&entry);
    class->ce_flags |= ZEND_ACC_FINAL | ZEND_ACC_NO_DYNAMIC_PROPERTIES | ZEND_ACC_NOT_SERIALIZABLE;
    return class;
}

static void declare_double(zend_class_entry *class, const char *property) {
    zval none;
    ZVAL_UNDEF(&none);
    zend_string *name = zend_string_init(property, strlen(property), 1);
    zend_declare_typed_property(class, name, &none, ZEND_ACC_PUBLIC, NULL,
                                (zend_type)ZEND_TYPE_INIT_MASK(MAY_BE_DOUBLE));
    zend_string_release(name);
}

/* For classes whose objects hold C data, of which no copy is made. */
static void set_handlers(zend_object_handlers *handlers, int offset, zend_object_free_obj_t free) {
    *handlers = std_object_handlers;
    handlers->offset = offset;
    handlers->free_obj = free;
    handlers->clone_obj = NULL;
}

static ZEND_MINIT_FUNCTION(crosscall) {
    zend_class_entry entry;
    INIT_CLASS_ENTRY(entry, "Crosscall\\CrosscallError", NULL);
    error_class = zend_register_internal_class_ex(&entry, spl_ce_RuntimeException);
    point_class = register_class("Crosscall\\Point", point_methods);
    declare_double(point_class, "x");
    declare_double(point_class, "y");
    mat4_class = register_class("Crosscall\\Mat4", mat4_methods);
    mat4_class->create_object = mat4_create;
    set_handlers(&mat4_handlers, XtOffsetOf(Mat4, std), zend_object_std_dtor);
    counter_class = register_class("Crosscall\\Counter", counter_methods);
    counter_class->create_object = counter_create;
    set_handlers(&counter_handlers, XtOffsetOf(Counter, std), counter_free);
    buffer_class = register_class("Crosscall\\Buffer", buffer_methods);
    buffer_class->create_object = buffer_create;
    set_handlers(&buffer_handlers, XtOffsetOf(Buffer, std), buffer_free);
    buffer_handlers.read_dimension = buffer_read;
    return SUCCESS;
}

static zend_module_entry crosscall_module_entry = {
    STANDARD_MODULE_HEADER,
    "crosscall",
    functions,
    ZEND_MINIT(crosscall),
    NULL, /* MSHUTDOWN */
    NULL, /* RINIT */
    NULL, /* RSHUTDOWN */
    NULL, /* MINFO */
    "1",
    STANDARD_MODULE_PROPERTIES,
};

ZEND_GET_MODULE(crosscall)
