/* Texts in both directions, for all that take or give one. */
#include "glue.h"

#include <stdlib.h>
#include <string.h>

bool text_open(JNIEnv *env, jbyteArray bytes, struct text *text) {
    if (bytes == NULL) {
        throw_null(env);
        return false;
    }
    jsize length = (*env)->GetArrayLength(env, bytes);
    bool fits = (size_t)length < sizeof text->place;
    text->bytes = fits ? text->place : malloc((size_t)length + 1);
    if (text->bytes == NULL) {
        throw_out_of_memory(env);
        return false;
    }
    (*env)->GetByteArrayRegion(env, bytes, 0, length, (jbyte *)text->bytes);
    text->bytes[length] = '\0';
    return true;
}

jbyteArray text_bytes(JNIEnv *env, const char *text) {
    jsize length = (jsize)strlen(text);
    jbyteArray bytes = (*env)->NewByteArray(env, length);
    if (bytes != NULL) {
        (*env)->SetByteArrayRegion(env, bytes, 0, length, (const jbyte *)text);
    }
    return bytes;
}
