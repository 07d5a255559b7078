#include "runner.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct {
    const char *name;
    void (*run)(void);
} tests[64];
static size_t count;
static int failures; /* changed atomically: threads may check */

void add_test(const char *name, void (*run)(void)) {
    if (count == sizeof tests / sizeof *tests) {
        fprintf(stderr, "runner.c: no room for %s, make tests[] longer\n", name);
        exit(2);
    }
    tests[count].name = name;
    tests[count].run = run;
    count++;
}

static void fail(const char *file, int line) {
    __atomic_fetch_add(&failures, 1, __ATOMIC_RELAXED);
    printf("%s:%d: ", file, line);
}

void check(bool holds, const char *file, int line, const char *what) {
    if (!holds) {
        fail(file, line);
        printf("%s does not hold\n", what);
    }
}

void check_int(int64_t expected, int64_t actual, const char *file, int line, const char *what) {
    if (expected != actual) {
        fail(file, line);
        printf("%s: expected %" PRId64 ", got %" PRId64 "\n", what, expected, actual);
    }
}

void check_f64(double expected, double actual, const char *file, int line, const char *what) {
    bool same = isnan(expected) ? isnan(actual) : expected <= actual && expected >= actual;
    if (!same) {
        fail(file, line);
        printf("%s: expected %.17g, got %.17g\n", what, expected, actual);
    }
}

void check_text(const char *expected, const char *actual, const char *file, int line,
                const char *what) {
    if (actual == NULL || strcmp(expected, actual) != 0) {
        fail(file, line);
        printf("%s: expected \"%s\", got \"%s\"\n", what, expected,
               actual == NULL ? "(NULL)" : actual);
    }
}

int main(void) {
    for (size_t i = 0; i < count; i++) {
        int before = failures;
        tests[i].run();
        printf("%s %s\n", failures == before ? "ok  " : "FAIL", tests[i].name);
        fflush(stdout);
    }
    printf("%zu tests, %d failed checks\n", count, failures);
    return count == 0 || failures > 0;
}
