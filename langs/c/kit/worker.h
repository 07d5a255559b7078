/* What a C worker is made of: cases (cases.c, or a mechanism's own) and the stdio loop (worker.c). */
#ifndef XC_WORKER_H
#define XC_WORKER_H

#include <stddef.h>
#include <stdint.h>
#include <time.h>

struct answer {
    char *value; /* malloc'ed text; set by answer_with and fail */
    int failed;
};

/* One request: loops calls, the elapsed nanoseconds, the last result in answer. */
typedef int64_t (*case_run)(int64_t size, int64_t loops, struct answer *answer);

struct case_entry {
    const char *id;
    case_run run;
};

/* The mechanism gives these. */
extern const struct case_entry cases[];
extern const size_t case_count;
/* Readies the library; a message if it cannot, else NULL and the library's version. */
const char *open_library(uint32_t *abi);

void answer_with(struct answer *answer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
int64_t fail(struct answer *answer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The input text of size bytes (rule: native/cases.toml), malloc'ed. */
char *make_text(int64_t size);
/* The four that a case takes by turns, each malloc'ed. */
#define TEXTS 4
void make_texts(int64_t size, char *texts[TEXTS]);
void free_texts(char *texts[TEXTS]);
/* calloc that ends the worker with a message instead of returning NULL. */
void *allocate(size_t count, size_t size);

static inline int64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* The compiler must believe that the value was changed here and is needed: no instruction, but no
 * folding, hoisting or dropping either. Google Benchmark's DoNotOptimize does the same. Arguments go
 * through it once, before the clock: what one turn then pays is what a caller pays who has them in locals. */
#define KEEP(value) __asm__ volatile("" : "+r"(value))
#if defined(__x86_64__)
#define KEEP_F64(value) __asm__ volatile("" : "+x"(value))
#elif defined(__aarch64__)
#define KEEP_F64(value) __asm__ volatile("" : "+w"(value))
#else
#define KEEP_F64(value) __asm__ volatile("" : "+m"(value))
#endif
#define KEEP_OBJECT(value) __asm__ volatile("" : "+m"(value))
#define KEEP_MEMORY() __asm__ volatile("" : : : "memory")

/* Where the compiler sees the functions' bodies, one of the arguments must be hidden at every turn, or the
 * work is done once, before the loop. */
#ifdef XC_BODIES_SEEN
#define KEEP_AGAIN(value) KEEP(value)
#else
#define KEEP_AGAIN(value) ((void)0)
#endif

#endif
