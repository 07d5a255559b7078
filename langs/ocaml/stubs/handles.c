/* Handles: pointers in blocks that the collector does not look into. */
#include "binding.h"

/* The place of the pointer, in an abstract block and in one with a finaliser; NULL once freed. */
static xc_counter **plain(value counter) {
    return (xc_counter **)Data_abstract_val(counter);
}

static xc_counter **guarded(value counter) {
    return (xc_counter **)Data_custom_val(counter);
}

static value add(xc_counter *counter, value amount) {
    if (counter == NULL) {
        caml_invalid_argument("the counter is freed");
    }
    return caml_copy_int64(xc_counter_add(counter, Int64_val(amount)));
}

static void release(xc_counter **counter) {
    if (*counter != NULL) {
        xc_counter_free(*counter);
        *counter = NULL;
    }
}

// case: counter_add
value crosscall_counter_add(value counter, value amount) {
    CAMLparam2(counter, amount);
    CAMLreturn(add(*plain(counter), amount));
}

// case: counter_cycle
value crosscall_counter_new(value first) {
    CAMLparam1(first);
    CAMLlocal1(counter);
    counter = caml_alloc(1, Abstract_tag);
    *plain(counter) = xc_counter_new(Int64_val(first));
    if (*plain(counter) == NULL) {
        fail(XC_ERR_MEMORY);
    }
    CAMLreturn(counter);
}

value crosscall_counter_free(value counter) {
    CAMLparam1(counter);
    release(plain(counter));
    CAMLreturn(Val_unit);
}

// case: counter_guarded
static void finalize(value counter) {
    release(guarded(counter));
}

static struct custom_operations counter_operations = {.identifier = "crosscall.counter",
                                                      .finalize = finalize};

value crosscall_guarded_new(value first) {
    CAMLparam1(first);
    CAMLlocal1(counter);
    counter = caml_alloc_custom(&counter_operations, sizeof(xc_counter *), 0, 1);
    *guarded(counter) = NULL;
    *guarded(counter) = xc_counter_new(Int64_val(first));
    if (*guarded(counter) == NULL) {
        fail(XC_ERR_MEMORY);
    }
    CAMLreturn(counter);
}

value crosscall_guarded_add(value counter, value amount) {
    CAMLparam2(counter, amount);
    CAMLreturn(add(*guarded(counter), amount));
}

value crosscall_guarded_free(value counter) {
    CAMLparam1(counter);
    release(guarded(counter));
    CAMLreturn(Val_unit);
}

// case: buffer_adopt
value crosscall_buffer_new(value size) {
    CAMLparam1(size);
    uint8_t *bytes = xc_buffer_new(size_of(size));
    if (bytes == NULL) {
        fail(XC_ERR_MEMORY);
    }
    int kind = CAML_BA_UINT8 | CAML_BA_C_LAYOUT | CAML_BA_EXTERNAL;
    CAMLreturn(caml_ba_alloc_dims(kind, 1, bytes, (intnat)size_of(size)));
}

/* Nothing is left to read behind the bounds of what is freed. */
value crosscall_buffer_free(value buffer) {
    CAMLparam1(buffer);
    struct caml_ba_array *array = Caml_ba_array_val(buffer);
    if (array->data != NULL) {
        xc_buffer_free(array->data);
        array->data = NULL;
        array->dim[0] = 0;
    }
    CAMLreturn(Val_unit);
}

// end of cases
