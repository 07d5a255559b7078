/* Text in, text out, and who frees it. */
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

XC_API int64_t xc_str_len(const char *text) {
    XC_COUNT(xc_str_len);
    if (text == NULL) {
        xc_fail(XC_ERR_NULL, "xc_str_len: text is NULL");
        return -1;
    }
    return (int64_t)strlen(text);
}

XC_API char *xc_str_upper(const char *text) {
    XC_COUNT(xc_str_upper);
    if (text == NULL) {
        xc_fail(XC_ERR_NULL, "xc_str_upper: text is NULL");
        return NULL;
    }
    size_t size = strlen(text) + 1;
    char *upper = malloc(size);
    if (upper == NULL) {
        xc_fail(XC_ERR_MEMORY, "xc_str_upper: no memory for %zu bytes", size);
        return NULL;
    }
    for (size_t i = 0; i < size; i++) {
        upper[i] = text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 'a' + 'A') : text[i];
    }
    return upper;
}

XC_API void xc_str_free(char *text) {
    XC_COUNT(xc_str_free);
    free(text);
}

XC_API int64_t xc_str_copy(char *buffer, size_t capacity, const char *text) {
    XC_COUNT(xc_str_copy);
    if (text == NULL || (buffer == NULL && capacity > 0)) {
        xc_fail(XC_ERR_NULL, "xc_str_copy: %s is NULL", text == NULL ? "text" : "buffer");
        return -1;
    }
    size_t length = strlen(text);
    if (length >= capacity) {
        if (capacity > 0) {
            buffer[0] = '\0';
        }
        xc_fail(XC_ERR_CAPACITY, "xc_str_copy: %zu bytes do not fit %zu", length + 1, capacity);
        return -1;
    }
    memcpy(buffer, text, length + 1);
    return (int64_t)length;
}

/* Writes name as the inside of a JSON string (RFC 8259, section 7) and returns the end. */
static char *escape_json(char *at, const char *name) {
    for (; *name != '\0'; name++) {
        unsigned char byte = (unsigned char)*name;
        if (byte == '"' || byte == '\\') {
            *at++ = '\\';
            *at++ = *name;
        } else if (byte < 0x20) {
            at += snprintf(at, sizeof "\\u0000", "\\u%04x", byte);
        } else {
            *at++ = *name;
        }
    }
    return at;
}

XC_API char *xc_person_json(const xc_person *person) {
    XC_COUNT(xc_person_json);
    if (person == NULL || person->name == NULL) {
        xc_fail(XC_ERR_NULL, "xc_person_json: %s is NULL", person == NULL ? "person" : "name");
        return NULL;
    }
    /* A byte grows to six at most; 64 hold the keys, an int64 (20) and an int32 (11). */
    size_t length = strlen(person->name);
    size_t size = length < SIZE_MAX / 6 - 64 ? length * 6 + 64 : 0;
    char *json = size > 0 ? malloc(size) : NULL;
    if (json == NULL) {
        xc_fail(XC_ERR_MEMORY, "xc_person_json: no memory for a name of %zu bytes", length);
        return NULL;
    }
    char *at = json + snprintf(json, size, "{\"name\":\"");
    at = escape_json(at, person->name);
    snprintf(at, size - (size_t)(at - json), "\",\"id\":%lld,\"age\":%d}", (long long)person->id,
             (int)person->age);
    return json;
}
