/* Texts in both directions: UTF-8 bytes, which Java makes of a string and a string of. Copied out
 * onto the stack while they are few, as most are. */
#ifndef TEXT_H
#define TEXT_H

#include "glue.h"

#include <string.h>

typedef jbyteArray java_text;
#define JAVA_TEXT "[B"

struct text {
    char *bytes;
    char place[1024];
};

/* The UTF-8 in from and a NUL; false if an exception is pending. text_close ends it. */
static inline bool text_open(JNIEnv *env, java_text from, struct text *text) {
    if (from == NULL) {
        throw_null(env);
        return false;
    }
    jsize length = (*env)->GetArrayLength(env, from);
    bool fits = (size_t)length < sizeof text->place;
    text->bytes = fits ? text->place : malloc((size_t)length + 1);
    if (text->bytes == NULL) {
        throw_out_of_memory(env);
        return false;
    }
    (*env)->GetByteArrayRegion(env, from, 0, length, (jbyte *)text->bytes);
    text->bytes[length] = '\0';
    return true;
}

static inline void text_close(JNIEnv *env, java_text from, struct text *text) {
    if (text->bytes != text->place) {
        free(text->bytes);
    }
}

/* The UTF-8 in text; NULL if an exception is pending. */
static inline java_text text_new(JNIEnv *env, const char *text) {
    return utf8_bytes(env, text);
}

#endif
