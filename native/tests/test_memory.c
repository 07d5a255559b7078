/* What happens when memory runs out, which takes a system that keeps to its own limits. */
#include "crosscall.h"
#include "runner.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

/* More than the 32 MiB up to which glibc's malloc may serve from what it was given back. */
enum { LARGE = 64 << 20 };

static struct rlimit before;

/* From here on malloc has only what it already holds. */
static void allow_no_more_memory(void) {
    getrlimit(RLIMIT_AS, &before);
    setrlimit(RLIMIT_AS, &(struct rlimit){0, before.rlim_max});
}

static void allow_memory_again(void) {
    setrlimit(RLIMIT_AS, &before);
}

static char *large_text(void) {
    char *text = malloc(LARGE);
    memset(text, 'a', LARGE - 1);
    text[LARGE - 1] = '\0';
    return text;
}

TEST(str_upper_without_memory_is_null) {
    char *text = large_text();
    allow_no_more_memory();
    char *upper = xc_str_upper(text);
    allow_memory_again();
    CHECK(upper == NULL);
    CHECK_TEXT("xc_str_upper: no memory for 67108864 bytes", xc_last_error());
    free(text);
}

TEST(person_json_without_memory_is_null) {
    char *text = large_text();
    xc_person person = {text, 1, 2};
    allow_no_more_memory();
    char *json = xc_person_json(&person);
    allow_memory_again();
    CHECK(json == NULL);
    CHECK_TEXT("xc_person_json: no memory for a name of 67108863 bytes", xc_last_error());
    free(text);
}

static int32_t never_asked(int32_t a, int32_t b, void *user) {
    (void)user;
    CHECK(false);
    return a - b;
}

TEST(sort_i32_without_memory_fails) {
    const int32_t input[] = {2, 1};
    int32_t output[] = {7, 7};
    allow_no_more_memory();
    xc_status status = xc_sort_i32(input, output, LARGE, never_asked, NULL);
    allow_memory_again();
    CHECK_INT(XC_ERR_MEMORY, status);
    CHECK_TEXT("xc_sort_i32: no memory for 67108864 items", xc_last_error());
    CHECK_INT(7, output[0]);
}

TEST(buffer_without_memory_is_null) {
    allow_no_more_memory();
    uint8_t *buffer = xc_buffer_new(LARGE);
    allow_memory_again();
    CHECK(buffer == NULL);
    CHECK_TEXT("xc_buffer_new: no memory for 67108864 bytes", xc_last_error());
}

/* A counter is small, so the last bytes malloc holds must go first. */
TEST(counter_without_memory_is_null) {
    enum { MANY = 1 << 20 };
    xc_counter **counters = calloc(MANY, sizeof *counters);
    int count = 0;
    allow_no_more_memory();
    while (count < MANY && (counters[count] = xc_counter_new(count)) != NULL) {
        count++;
    }
    allow_memory_again();
    CHECK(count < MANY);
    CHECK_TEXT("xc_counter_new: no memory", xc_last_error());
    while (count > 0) {
        xc_counter_free(counters[--count]);
    }
    free(counters);
}
