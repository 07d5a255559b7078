/* Preloaded before the sanitizers' runtime, which ends a process that calls dlopen with RTLD_DEEPBIND, as PHP
 * does: the flag would bind a module to the C library's malloc and not to the sanitizer's.
 * https://github.com/google/sanitizers/issues/611 */
#define _GNU_SOURCE
#include <dlfcn.h>

void *dlopen(const char *name, int flags) {
    void *(*next)(const char *, int) = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");
    return next(name, flags & ~RTLD_DEEPBIND);
}
