/* Points every counter at the file that XC_COUNTS names; counted.h has the format.
 * Cannot map it: say so and stop, because uncounted calls would pass for missing ones. */
#define _POSIX_C_SOURCE 200809L /* ftruncate, also with -std=c11 */
#include "counted.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__APPLE__)
extern struct xc_count_slot first_slot __asm("section$start$__DATA$xc_counts");
extern struct xc_count_slot end_slot __asm("section$end$__DATA$xc_counts");
#define FIRST_SLOT (&first_slot)
#define END_SLOT (&end_slot)
#else
extern struct xc_count_slot __start_xc_counts[] __attribute__((visibility("hidden")));
extern struct xc_count_slot __stop_xc_counts[] __attribute__((visibility("hidden")));
#define FIRST_SLOT (__start_xc_counts)
#define END_SLOT (__stop_xc_counts)
#endif

static struct xc_count_record *map_records(const char *path, size_t size) {
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    void *records = MAP_FAILED;
    if (file >= 0 && ftruncate(file, (off_t)size) == 0) {
        records = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    }
    if (records == MAP_FAILED) {
        perror(path);
        exit(70);
    }
    close(file);
    return records;
}

__attribute__((constructor)) static void count_into_file(void) {
    const char *path = getenv("XC_COUNTS");
    size_t functions = (size_t)(END_SLOT - FIRST_SLOT);
    if (path == NULL || functions == 0) {
        return;
    }
    struct xc_count_record *records = map_records(path, functions * sizeof *records);
    for (size_t i = 0; i < functions; i++) {
        records[i] = FIRST_SLOT[i].own;
        FIRST_SLOT[i].record = &records[i];
    }
}
