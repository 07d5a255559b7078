/* Texts: SWI-Prolog's strings, here and there UTF-8. */
#include <stdlib.h>

#include "binding.h"

// case: str_len
static foreign_t str_len(term_t text, term_t length) {
    char *chars;
    return get_text(text, &chars) && PL_unify_int64(length, xc_str_len(chars));
}

// case: str_upper
static foreign_t str_upper(term_t text, term_t upper) {
    char *chars;
    return get_text(text, &chars) && unify_taken(upper, xc_str_upper(chars));
}

// case: str_copy
// A buffer that C can write into: a blob, whose memory goes with it.
struct text_buffer {
    char *bytes;
    size_t capacity;
};

static int release_text_buffer(atom_t atom) {
    struct text_buffer *buffer = PL_blob_data(atom, NULL, NULL);
    free(buffer->bytes);
    return TRUE;
}

static PL_blob_t text_buffer_blob = {
    .magic = PL_BLOB_MAGIC, .name = "crosscall_text_buffer", .release = release_text_buffer};

static foreign_t text_buffer(term_t capacity, term_t handle) {
    struct text_buffer buffer;
    if (!PL_get_size_ex(capacity, &buffer.capacity)) {
        return FALSE;
    }
    buffer.bytes = malloc(buffer.capacity + 1);
    if (!buffer.bytes) {
        return PL_resource_error("memory");
    }
    if (!PL_unify_blob(handle, &buffer, sizeof buffer, &text_buffer_blob)) {
        free(buffer.bytes);
        return FALSE;
    }
    return TRUE;
}

static foreign_t str_copy(term_t handle, term_t text, term_t copy) {
    void *data;
    PL_blob_t *type;
    char *chars;
    if (!PL_get_blob(handle, &data, NULL, &type) || type != &text_buffer_blob) {
        return PL_type_error("crosscall_text_buffer", handle);
    }
    struct text_buffer *buffer = data;
    if (!get_text(text, &chars)) {
        return FALSE;
    }
    if (xc_str_copy(buffer->bytes, buffer->capacity, chars) < 0) {
        return fail_with("the text is longer than the buffer");
    }
    return unify_text(copy, buffer->bytes);
}

// case: person_json
static foreign_t person_json(term_t name, term_t id, term_t age, term_t json) {
    char *chars;
    xc_person person;
    if (!get_text(name, &chars) || !PL_get_int64_ex(id, &person.id) ||
        !PL_get_integer_ex(age, &person.age)) {
        return FALSE;
    }
    person.name = chars;
    return unify_taken(json, xc_person_json(&person));
}

// end of cases
