/* Texts, copied and made. */
#include "binding.h"

/* The binary of a text of the library's, which is freed. */
static ERL_NIF_TERM take_text(ErlNifEnv *env, char *text) {
    if (text == NULL) {
        return raise_last_error(env);
    }
    ERL_NIF_TERM binary = make_text(env, text, strlen(text));
    xc_str_free(text);
    return binary;
}

// case: str_len
static ERL_NIF_TERM str_len(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    char *text = get_text(env, argv[0]);
    if (text == NULL) {
        return enif_make_badarg(env);
    }
    int64_t length = xc_str_len(text);
    enif_free(text);
    return make_int64(env, length);
}

// case: str_upper
static ERL_NIF_TERM str_upper(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    char *text = get_text(env, argv[0]);
    if (text == NULL) {
        return enif_make_badarg(env);
    }
    char *upper = xc_str_upper(text);
    enif_free(text);
    return take_text(env, upper);
}

// case: str_copy
typedef struct {
    size_t capacity;
    char memory[];
} Bytes;

/* bytes(Capacity): memory for str_copy to write to. */
static ERL_NIF_TERM bytes(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    size_t capacity;
    if (!get_size(env, argv[0], &capacity) || capacity > UINT32_MAX) {
        return enif_make_badarg(env);
    }
    Bytes *buffer = enif_alloc_resource(bytes_type, sizeof *buffer + capacity);
    if (buffer == NULL) {
        return raise_no_memory(env);
    }
    buffer->capacity = capacity;
    ERL_NIF_TERM term = enif_make_resource(env, buffer);
    enif_release_resource(buffer);
    return term;
}

static ERL_NIF_TERM str_copy(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    void *object;
    if (!enif_get_resource(env, argv[0], bytes_type, &object)) {
        return enif_make_badarg(env);
    }
    char *text = get_text(env, argv[1]);
    if (text == NULL) {
        return enif_make_badarg(env);
    }
    Bytes *buffer = object;
    int64_t length = xc_str_copy(buffer->memory, buffer->capacity, text);
    enif_free(text);
    if (length < 0) {
        return raise_last_error(env);
    }
    return make_text(env, buffer->memory, (size_t)length);
}

// case: person_json
static ERL_NIF_TERM person_json(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    xc_person person;
    if (!get_int64(env, argv[1], &person.id) || !get_int32(env, argv[2], &person.age)) {
        return enif_make_badarg(env);
    }
    char *name = get_text(env, argv[0]);
    if (name == NULL) {
        return enif_make_badarg(env);
    }
    person.name = name;
    char *json = xc_person_json(&person);
    enif_free(name);
    return take_text(env, json);
}

// end of cases
