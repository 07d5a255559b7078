/* The counting library: needs XC_COUNTS set to a file before it starts. */
#include "../counted.h"
#include "crosscall.h"
#include "runner.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_RECORDS = 128 };

static size_t read_records(struct xc_count_record records[MOST_RECORDS]) {
    FILE *file = fopen(getenv("XC_COUNTS"), "rb");
    CHECK(file != NULL);
    size_t count = file == NULL ? 0 : fread(records, sizeof *records, MOST_RECORDS, file);
    if (file != NULL) {
        CHECK_INT(0, ftell(file) % 64);
        fclose(file);
    }
    return count;
}

/* The calls of one function so far; -1 where it has no record. */
static int64_t calls_of(const char *name) {
    struct xc_count_record records[MOST_RECORDS];
    size_t count = read_records(records);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(records[i].name, name) == 0) {
            return (int64_t)records[i].calls;
        }
    }
    return -1;
}

/* Stands first: the other tests call something. */
TEST(every_function_has_one_record_that_starts_at_zero) {
    struct xc_count_record records[MOST_RECORDS];
    size_t count = read_records(records);
    CHECK(count > 20 && count < MOST_RECORDS);
    for (size_t i = 0; i < count; i++) {
        CHECK_TEXT("xc_", strncmp(records[i].name, "xc_", 3) == 0 ? "xc_" : records[i].name);
        CHECK_INT(0, records[i].calls);
        for (size_t j = 0; j < i; j++) {
            CHECK(strcmp(records[i].name, records[j].name) != 0);
        }
    }
}

TEST(a_call_counts_for_its_own_function_only) {
    xc_noop();
    xc_noop();
    xc_str_free(NULL);
    CHECK_INT(2, calls_of("xc_noop"));
    CHECK_INT(1, calls_of("xc_str_free"));
    CHECK_INT(0, calls_of("xc_add_i32"));
}

TEST(a_call_that_fails_counts_too) {
    xc_str_len(NULL);
    CHECK_INT(1, calls_of("xc_str_len"));
}

enum { THREADS = 4, ROUNDS = 500000 };

static int go; /* read and written atomically: lets all threads loose at once */

static void *call_many_times(void *unused) {
    while (!__atomic_load_n(&go, __ATOMIC_ACQUIRE)) {
    }
    for (int64_t i = 0; i < ROUNDS; i++) {
        xc_inc_i64(i);
    }
    return unused;
}

TEST(calls_from_several_threads_are_all_counted) {
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        CHECK_INT(0, pthread_create(&threads[i], NULL, call_many_times, NULL));
    }
    __atomic_store_n(&go, 1, __ATOMIC_RELEASE);
    for (int i = 0; i < THREADS; i++) {
        CHECK_INT(0, pthread_join(threads[i], NULL));
    }
    CHECK_INT(THREADS * ROUNDS, calls_of("xc_inc_i64"));
}
