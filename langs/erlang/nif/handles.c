/* Handles: resources, freed by their functions or, where that is forgotten, by their destructor.
 *
 * A resource may be reached by several processes at once, the library's handles may not: only the process
 * that made one may use it, as with those of OTP's own zlib.
 */
#include "binding.h"

typedef struct {
    ErlNifPid owner;
    void *memory; /* NULL once freed */
    size_t size;
} Handle;

/* A resource of a type for the calling process; without memory yet. */
static Handle *new_handle(ErlNifEnv *env, ErlNifResourceType *type) {
    Handle *handle = enif_alloc_resource(type, sizeof *handle);
    if (handle != NULL) {
        handle->memory = NULL;
        enif_self(env, &handle->owner);
    }
    return handle;
}

/* The term of a resource that has its memory, or the library's failure to give some. */
static ERL_NIF_TERM make_handle(ErlNifEnv *env, Handle *handle) {
    ERL_NIF_TERM term =
        handle->memory != NULL ? enif_make_resource(env, handle) : raise_last_error(env);
    enif_release_resource(handle);
    return term;
}

/* NULL if it is none of the type, another process's, or freed. */
static Handle *get_handle(ErlNifEnv *env, ERL_NIF_TERM term, ErlNifResourceType *type) {
    void *object;
    ErlNifPid self;
    if (!enif_get_resource(env, term, type, &object)) {
        return NULL;
    }
    Handle *handle = object;
    int is_own = enif_compare_pids(enif_self(env, &self), &handle->owner) == 0;
    return is_own && handle->memory != NULL ? handle : NULL;
}

// case: counter_cycle
static void counter_destroy(ErlNifEnv *env, void *object) {
    Handle *handle = object;
    (void)env;
    if (handle->memory != NULL) {
        xc_counter_free(handle->memory);
    }
}

static ERL_NIF_TERM counter_new(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    int64_t value;
    if (!get_int64(env, argv[0], &value)) {
        return enif_make_badarg(env);
    }
    Handle *handle = new_handle(env, counter_type);
    if (handle == NULL) {
        return raise_no_memory(env);
    }
    handle->memory = xc_counter_new(value);
    return make_handle(env, handle);
}

static ERL_NIF_TERM counter_free(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    Handle *handle = get_handle(env, argv[0], counter_type);
    if (handle == NULL) {
        return enif_make_badarg(env);
    }
    xc_counter_free(handle->memory);
    handle->memory = NULL;
    return atom_ok;
}

// case: counter_add
static ERL_NIF_TERM counter_add(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    int64_t amount;
    Handle *handle = get_handle(env, argv[0], counter_type);
    if (handle == NULL || !get_int64(env, argv[1], &amount)) {
        return enif_make_badarg(env);
    }
    return make_int64(env, xc_counter_add(handle->memory, amount));
}

// case: buffer_adopt
static void buffer_destroy(ErlNifEnv *env, void *object) {
    Handle *handle = object;
    (void)env;
    if (handle->memory != NULL) {
        xc_buffer_free(handle->memory);
    }
}

static ERL_NIF_TERM buffer_new(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    size_t size;
    if (!get_size(env, argv[0], &size)) {
        return enif_make_badarg(env);
    }
    Handle *handle = new_handle(env, buffer_type);
    if (handle == NULL) {
        return raise_no_memory(env);
    }
    handle->memory = xc_buffer_new(size);
    handle->size = size;
    return make_handle(env, handle);
}

static ERL_NIF_TERM buffer_at(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    size_t position;
    Handle *handle = get_handle(env, argv[0], buffer_type);
    if (handle == NULL || !get_size(env, argv[1], &position) || position >= handle->size) {
        return enif_make_badarg(env);
    }
    return enif_make_int(env, ((const uint8_t *)handle->memory)[position]);
}

static ERL_NIF_TERM buffer_free(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    Handle *handle = get_handle(env, argv[0], buffer_type);
    if (handle == NULL) {
        return enif_make_badarg(env);
    }
    xc_buffer_free(handle->memory);
    handle->memory = NULL;
    return atom_ok;
}

// end of cases
