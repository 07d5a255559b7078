/* Handles and memory that belong to the library, in blobs: atoms that hold what C gave. None is unique by
 * its content, because giving a handle back empties it.
 * https://www.swi-prolog.org/pldoc/man?section=blob */
#include "binding.h"

// case: counter_add
static PL_blob_t counter_blob = {.magic = PL_BLOB_MAGIC, .name = "crosscall_counter"};
static PL_blob_t guarded_blob;

static int get_counter(term_t term, xc_counter ***counter) {
    void *data;
    PL_blob_t *type;
    if (!PL_get_blob(term, &data, NULL, &type) ||
        (type != &counter_blob && type != &guarded_blob)) {
        return PL_type_error("crosscall_counter", term);
    }
    *counter = data;
    return **counter || PL_existence_error("crosscall_counter", term);
}

static foreign_t counter_add(term_t handle, term_t amount, term_t value) {
    xc_counter **counter;
    int64_t x;
    return get_counter(handle, &counter) && PL_get_int64_ex(amount, &x) &&
           PL_unify_int64(value, xc_counter_add(*counter, x));
}

// case: counter_cycle
static int unify_new(term_t value, term_t handle, PL_blob_t *type) {
    int64_t x;
    if (!PL_get_int64_ex(value, &x)) {
        return FALSE;
    }
    xc_counter *counter = xc_counter_new(x);
    if (!counter) {
        return PL_resource_error("memory");
    }
    if (!PL_unify_blob(handle, &counter, sizeof counter, type)) {
        xc_counter_free(counter);
        return FALSE;
    }
    return TRUE;
}

static foreign_t counter_new(term_t value, term_t handle) {
    return unify_new(value, handle, &counter_blob);
}

static foreign_t counter_free(term_t handle) {
    xc_counter **counter;
    if (!get_counter(handle, &counter)) {
        return FALSE;
    }
    xc_counter_free(*counter);
    *counter = NULL;
    return TRUE;
}

// case: counter_guarded
// Called when the garbage collector of atoms finds that a program forgot the handle.
static int release_counter(atom_t atom) {
    xc_counter **counter = PL_blob_data(atom, NULL, NULL);
    if (*counter) {
        xc_counter_free(*counter);
    }
    return TRUE;
}

static PL_blob_t guarded_blob = {
    .magic = PL_BLOB_MAGIC, .name = "crosscall_counter", .release = release_counter};

static foreign_t guarded_new(term_t value, term_t handle) {
    return unify_new(value, handle, &guarded_blob);
}

// case: buffer_adopt
struct memory {
    uint8_t *bytes;
    size_t count;
};

static PL_blob_t memory_blob = {.magic = PL_BLOB_MAGIC, .name = "crosscall_memory"};

static int get_memory(term_t term, struct memory **memory) {
    void *data;
    PL_blob_t *type;
    if (!PL_get_blob(term, &data, NULL, &type) || type != &memory_blob) {
        return PL_type_error("crosscall_memory", term);
    }
    *memory = data;
    return (*memory)->bytes || PL_existence_error("crosscall_memory", term);
}

static foreign_t buffer_new(term_t size, term_t handle) {
    struct memory memory;
    if (!PL_get_size_ex(size, &memory.count)) {
        return FALSE;
    }
    memory.bytes = xc_buffer_new(memory.count);
    if (!memory.bytes) {
        return fail_with("the library gave no buffer");
    }
    if (!PL_unify_blob(handle, &memory, sizeof memory, &memory_blob)) {
        xc_buffer_free(memory.bytes);
        return FALSE;
    }
    return TRUE;
}

static foreign_t buffer_byte(term_t handle, term_t index, term_t byte) {
    struct memory *memory;
    size_t i;
    if (!get_memory(handle, &memory) || !PL_get_size_ex(index, &i)) {
        return FALSE;
    }
    return i < memory->count ? PL_unify_integer(byte, memory->bytes[i])
                             : PL_domain_error("index", index);
}

static foreign_t buffer_free(term_t handle) {
    struct memory *memory;
    if (!get_memory(handle, &memory)) {
        return FALSE;
    }
    xc_buffer_free(memory->bytes);
    memory->bytes = NULL;
    return TRUE;
}

// end of cases
