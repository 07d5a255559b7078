/* What the files of this module share: errors, numbers and texts.
 *
 * A wrong argument is badarg, a failure of the library error:{crosscall, Message}. The
 * functions that read an argument give 0 or NULL for one that is wrong.
 */
#ifndef BINDING_H
#define BINDING_H

#include <stdint.h>
#include <string.h>

#include <erl_nif.h>

#include "crosscall.h"
#include "scheduling.h"

static ERL_NIF_TERM atom_ok, atom_log, atom_point, atom_mat4, atom_crosscall;
static ErlNifResourceType *bytes_type, *counter_type, *buffer_type;

/* A new binary; it lies on the process's heap up to 64 bytes. */
static ERL_NIF_TERM make_text(ErlNifEnv *env, const char *text, size_t length) {
    ERL_NIF_TERM binary;
    memcpy(enif_make_new_binary(env, length, &binary), text, length);
    return binary;
}

static ERL_NIF_TERM raise_message(ErlNifEnv *env, const char *message) {
    ERL_NIF_TERM text = make_text(env, message, strlen(message));
    return enif_raise_exception(env, enif_make_tuple2(env, atom_crosscall, text));
}

static ERL_NIF_TERM raise_last_error(ErlNifEnv *env) {
    return raise_message(env, xc_last_error());
}

static ERL_NIF_TERM raise_no_memory(ErlNifEnv *env) {
    return raise_message(env, "out of memory");
}

static int get_int32(ErlNifEnv *env, ERL_NIF_TERM term, int32_t *value) {
    int number; /* of 32 bits wherever Erlang runs */
    int found = enif_get_int(env, term, &number);
    *value = number;
    return found;
}

static int get_int64(ErlNifEnv *env, ERL_NIF_TERM term, int64_t *value) {
    ErlNifSInt64 number = 0;
    int found = enif_get_int64(env, term, &number);
    *value = number;
    return found;
}

static int get_size(ErlNifEnv *env, ERL_NIF_TERM term, size_t *size) {
    int64_t number;
    int found = get_int64(env, term, &number) && number >= 0;
    *size = (size_t)number;
    return found;
}

static ERL_NIF_TERM make_int64(ErlNifEnv *env, int64_t value) {
    return enif_make_int64(env, value);
}

/* A C string of a binary, which has no NUL at its end: a copy for enif_free, NULL if the term is
 * no binary. C sees it up to a NUL. */
static char *get_text(ErlNifEnv *env, ERL_NIF_TERM term) {
    ErlNifBinary binary;
    if (!enif_inspect_binary(env, term, &binary)) {
        return NULL;
    }
    char *text = enif_alloc(binary.size + 1);
    if (text != NULL) {
        memcpy(text, binary.data, binary.size);
        text[binary.size] = '\0';
    }
    return text;
}

#endif
