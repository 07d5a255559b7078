/* The test runner: TEST registers a function, a failed CHECK reports and goes on, main runs all.
 * Checks may be made from any thread. */
#ifndef XC_TESTS_RUNNER_H
#define XC_TESTS_RUNNER_H

#include <stdbool.h>
#include <stdint.h>

/* A test is a function whose name says what holds. */
#define TEST(name)                                                                                 \
    static void name(void);                                                                        \
    __attribute__((constructor)) static void register_##name(void) {                               \
        add_test(#name, name);                                                                     \
    }                                                                                              \
    static void name(void)

#define CHECK(condition) check((condition), __FILE__, __LINE__, #condition)
#define CHECK_INT(expected, actual)                                                                \
    check_int((int64_t)(expected), (int64_t)(actual), __FILE__, __LINE__, #actual)
#define CHECK_F64(expected, actual) check_f64((expected), (actual), __FILE__, __LINE__, #actual)
#define CHECK_TEXT(expected, actual) check_text((expected), (actual), __FILE__, __LINE__, #actual)

void add_test(const char *name, void (*run)(void));
void check(bool holds, const char *file, int line, const char *what);
void check_int(int64_t expected, int64_t actual, const char *file, int line, const char *what);
/* Equal doubles; NaN equals NaN. */
void check_f64(double expected, double actual, const char *file, int line, const char *what);
/* Equal texts; NULL equals nothing. */
void check_text(const char *expected, const char *actual, const char *file, int line,
                const char *what);

#endif
