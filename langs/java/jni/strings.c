/* The functions that take or give a text. */
#include "arrays.h"
#include "natives.h"

/* Java's text of one that the library allocated, which is freed; NULL if it failed. */
static java_text take(JNIEnv *env, char *text) {
    if (text == NULL) {
        throw_failure(env);
        return NULL;
    }
    java_text result = text_new(env, text);
    xc_str_free(text);
    return result;
}

/* case: str_len */
jlong str_len(JNIEnv *env, jclass type, java_text from) {
    struct text text;
    if (!text_open(env, from, &text)) {
        return -1;
    }
    jlong length = xc_str_len(text.bytes);
    text_close(env, from, &text);
    if (length < 0) {
        throw_failure(env);
    }
    return length;
}

/* case: str_upper */
java_text str_upper(JNIEnv *env, jclass type, java_text from) {
    struct text text;
    if (!text_open(env, from, &text)) {
        return NULL;
    }
    char *upper = xc_str_upper(text.bytes);
    text_close(env, from, &text);
    return take(env, upper);
}

/* case: str_copy */
jlong str_copy(JNIEnv *env, jclass type, jbyteArray buffer, java_text from) {
    struct text text;
    if (!is_array(env, buffer) || !text_open(env, from, &text)) {
        return -1;
    }
    jlong length = -1;
    jsize capacity = (*env)->GetArrayLength(env, buffer);
    struct elements b;
    if (!bytes_open(env, buffer, capacity, WRITE, &b)) {
        throw_out_of_memory(env);
    } else {
        length = xc_str_copy(b.at, (size_t)capacity, text.bytes);
        b.count = (jsize)(length + 1); /* what is worth copying back; 0 after a failure */
        bytes_close(env, buffer, &b);
        if (length < 0) {
            throw_failure(env);
        }
    }
    text_close(env, from, &text);
    return length;
}

/* case: person_json */
java_text person_json(JNIEnv *env, jclass type, java_text name, jlong id, jint age) {
    struct text text;
    if (!text_open(env, name, &text)) {
        return NULL;
    }
    xc_person person = {.name = text.bytes, .id = id, .age = age};
    char *json = xc_person_json(&person);
    text_close(env, name, &text);
    return take(env, json);
}
/* end of cases */
