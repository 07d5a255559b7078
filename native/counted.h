/* Counting every call, for the library that proves mechanisms right.
 *
 * Each function owns one record, placed by the linker into one section: no list to keep. When
 * XC_COUNTS names a file, counted.c maps it and every record counts in there, so that the
 * orchestrator reads the counts without asking the worker. Format: records of 64 bytes, a name of
 * 56 (NUL-padded), then the count as a native-endian uint64.
 */
#ifndef XC_COUNTED_H
#define XC_COUNTED_H

#include <stdint.h>

struct xc_count_record {
    char name[56];
    uint64_t calls;
};

struct xc_count_slot {
    struct xc_count_record own;     /* counts here when no file is mapped */
    struct xc_count_record *record; /* where it counts */
};

#if defined(__APPLE__)
#define XC_COUNT_SECTION "__DATA,xc_counts"
#else
#define XC_COUNT_SECTION "xc_counts"
#endif

/* counted.c walks the section as an array, so nothing may lie between two slots: GCC aligns a
 * variable of this size to 32 bytes unless it is told otherwise. */
#define XC_COUNT_SLOT                                                                              \
    __attribute__((section(XC_COUNT_SECTION), used, aligned(__alignof__(struct xc_count_slot))))

#define XC_COUNT(function)                                                                         \
    static struct xc_count_slot xc_slot XC_COUNT_SLOT = {.own = {.name = #function},               \
                                                         .record = &xc_slot.own};                  \
    __atomic_fetch_add(&xc_slot.record->calls, 1, __ATOMIC_RELAXED)

#endif
