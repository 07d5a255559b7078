/* Texts in both directions: Java's strings, by the functions that JNI has for them. Their UTF-8 is
 * modified: for NUL and for characters beyond U+FFFF it has other bytes than UTF-8 itself. */
#ifndef TEXT_H
#define TEXT_H

#include "glue.h"

typedef jstring java_text;
#define JAVA_TEXT "Ljava/lang/String;"

struct text {
    const char *bytes;
};

/* The C string of a text; false if an exception is pending. text_close ends it. */
static inline bool text_open(JNIEnv *env, java_text from, struct text *text) {
    if (from == NULL) {
        throw_null(env);
        return false;
    }
    text->bytes = (*env)->GetStringUTFChars(env, from, NULL);
    if (text->bytes == NULL) {
        throw_out_of_memory(env);
        return false;
    }
    return true;
}

static inline void text_close(JNIEnv *env, java_text from, struct text *text) {
    (*env)->ReleaseStringUTFChars(env, from, text->bytes);
}

/* NULL if an exception is pending. */
static inline java_text text_new(JNIEnv *env, const char *text) {
    return (*env)->NewStringUTF(env, text);
}

#endif
