/* What the sources share and no caller sees: exporting, counting, failing. */
#ifndef XC_INTERNAL_H
#define XC_INTERNAL_H

#if defined(XC_INLINE) /* the sources compiled into their caller: langs/c/inline */
#define XC_API static inline __attribute__((unused))
#elif defined(_WIN32)
#define XC_API __declspec(dllexport)
#else
#define XC_API __attribute__((visibility("default")))
#endif

#include "crosscall.h"

/* Leaves the calling thread's message and returns code, so that failing is one line. */
xc_status xc_fail(xc_status code, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* XC_COUNT(function) stands first in every exported function. In the release library it is nothing;
 * in the counted one it adds to that function's own counter (counted.h). */
#if defined(XC_COUNTED)
#include "../counted.h"
#else
#define XC_COUNT(function) ((void)0)
#endif

#endif
