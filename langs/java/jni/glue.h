/* What the parts of the glue share. Every native method lies in the file of its group and is named
 * in register.c. */
#ifndef GLUE_H
#define GLUE_H

#include "crosscall.h"

#include <jni.h>
#include <stdbool.h>
#include <stdlib.h>

/* Looked up once, when the glue is loaded: a lookup costs more than any call here. */
extern jclass callbacks_class;
extern jmethodID increment_method;
extern jmethodID compare_method;
extern jmethodID sink_method;

/* Throws a CrosscallException with the library's message. */
void throw_failure(JNIEnv *env);
void throw_out_of_memory(JNIEnv *env);

/* JNI's functions take NULL for no argument of theirs: the VM crashes. */
void throw_null(JNIEnv *env);

/* For arrays whose lengths do not go together, and numbers that are none of what they stand for. */
void throw_illegal(JNIEnv *env, const char *message);

/* The UTF-8 in text as bytes of Java's; NULL if an exception is pending. */
jbyteArray utf8_bytes(JNIEnv *env, const char *text);

/* A class that stays loaded, so that its methods' ids stay true; NULL if an exception is pending. */
jclass find_class(JNIEnv *env, const char *name);

#endif
