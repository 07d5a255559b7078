/* Every case's loop, over whatever the mechanism's binding.h makes of the xc_ names.
 *
 * binding.h gives: the xc_ functions (declared, as pointers, or as wrappers), open_library(), and,
 * where C function pointers cannot be handed over as they are, UPCALL(kind, function).
 * XC_CORE_ONLY leaves out what a partial library does not have.
 *
 * The sums take constants, so that nothing is reloaded between two calls. The first of them goes
 * through KEEP, or c/inline would add once, before the loop; it is made in the loop because a double
 * that outlives a call does so in memory. */
#include "binding.h"
#include "worker.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#ifndef UPCALL
#define UPCALL(kind, function) (function)
#endif

// case: empty
static int64_t empty(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "0");
    return elapsed_ns;
}

// case: noop
static int64_t noop(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        xc_noop();
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "0");
    return elapsed_ns;
}

// case: add_i32
static int64_t add_i32(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int32_t a = 1000000;
    int32_t b = 2345678;
    int32_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP(a);
        r = xc_add_i32(a, b);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%d", r);
    return elapsed_ns;
}

// case: inc_i64
static int64_t inc_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t x = INT64_C(1) << 53;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        x = xc_inc_i64(x);
        KEEP(x);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)x);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: sum2_i64
static int64_t sum2_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const int64_t v = INT64_C(1) << 40;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        int64_t a = v;
        KEEP(a);
        r = xc_sum2_i64(a, v << 1);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum4_i64
static int64_t sum4_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const int64_t v = INT64_C(1) << 40;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        int64_t a = v;
        KEEP(a);
        r = xc_sum4_i64(a, v << 1, v << 2, v << 3);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum6_i64
static int64_t sum6_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const int64_t v = INT64_C(1) << 40;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        int64_t a = v;
        KEEP(a);
        r = xc_sum6_i64(a, v << 1, v << 2, v << 3, v << 4, v << 5);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum8_i64
static int64_t sum8_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const int64_t v = INT64_C(1) << 40;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        int64_t a = v;
        KEEP(a);
        r = xc_sum8_i64(a, v << 1, v << 2, v << 3, v << 4, v << 5, v << 6, v << 7);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}
#endif

// case: sum12_i64
static int64_t sum12_i64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const int64_t v = INT64_C(1) << 40;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        int64_t a = v;
        KEEP(a);
        r = xc_sum12_i64(a, v << 1, v << 2, v << 3, v << 4, v << 5, v << 6, v << 7, v << 8, v << 9,
                         v << 10, v << 11);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

// case: sum8_f64
static int64_t sum8_f64(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    // No register for doubles outlives a call, so each loop loads all eight. Of literals gcc 12 makes
    // loads through integer registers, a nanosecond more; from an array it loads them as others do.
    static double terms[] = {1, 2, 4, 8, 16, 32, 64, 128};
    double *t = terms;
    double r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP(t);
        r = xc_sum8_f64(t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7]);
        KEEP_F64(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%.0f", r);
    return elapsed_ns;
}

// case: str_len
static int64_t str_len(int64_t size, int64_t loops, struct answer *answer) {
    char *text = make_text(size);
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP(text);
        r = xc_str_len(text);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    free(text);
    return elapsed_ns;
}

// case: str_upper
static int64_t str_upper(int64_t size, int64_t loops, struct answer *answer) {
    char *text = make_text(size);
    char *upper = NULL;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP(text);
        upper = xc_str_upper(text);
        KEEP(upper);
        if (upper == NULL) {
            free(text);
            return fail(answer, "%s", xc_last_error());
        }
        if (i + 1 < loops) { /* the last one is printed, then freed */
            xc_str_free(upper);
        }
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%s", upper);
    xc_str_free(upper);
    free(text);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: str_copy
static int64_t str_copy(int64_t size, int64_t loops, struct answer *answer) {
    char *text = make_text(size);
    size_t capacity = (size_t)size + 1;
    char *buffer = allocate(capacity, 1);
    int64_t length = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && length >= 0; i++) {
        KEEP(text);
        length = xc_str_copy(buffer, capacity, text);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (length < 0) {
        fail(answer, "%s", xc_last_error());
    } else {
        answer_with(answer, "%s", buffer);
    }
    free(buffer);
    free(text);
    return elapsed_ns;
}

// case: person_json
static int64_t person_json(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const char *name = "Zoë";
    int64_t id = INT64_C(9007199254740993);
    int32_t age = 41;
    char *json = NULL;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        xc_person person = {.name = name, .id = id, .age = age};
        json = xc_person_json(&person);
        KEEP(json);
        if (json == NULL) {
            return fail(answer, "%s", xc_last_error());
        }
        if (i + 1 < loops) { /* the last one is printed, then freed */
            xc_str_free(json);
        }
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%s", json);
    xc_str_free(json);
    return elapsed_ns;
}
#endif

static double *make_doubles(int64_t count) {
    double *values = allocate((size_t)count, sizeof *values);
    for (int64_t i = 0; i < count; i++) {
        values[i] = (double)i;
    }
    return values;
}

// case: sum_f64
static int64_t sum_f64(int64_t size, int64_t loops, struct answer *answer) {
    double *values = make_doubles(size);
    double r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        r = xc_sum_f64(values, (size_t)size);
        KEEP_F64(r);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%.0f", r);
    free(values);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: scale_f64
static int64_t scale_f64(int64_t size, int64_t loops, struct answer *answer) {
    double *values = make_doubles(size);
    xc_status status = XC_OK;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        status = xc_scale_f64(values, (size_t)size, -1.0);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else {
        answer_with(answer, "%.0f", size > 0 ? values[size - 1] : 0);
    }
    free(values);
    return elapsed_ns;
}
#endif

// case: point_dist
static int64_t point_dist(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    xc_point a = {1, 2};
    xc_point b = {4, 6};
    double r = 0;
    KEEP_MEMORY();
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        r = xc_point_dist(&a, &b);
        KEEP_F64(r);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%.0f", r);
    return elapsed_ns;
}

// case: point_add
static int64_t point_add(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    xc_point a = {1, 2};
    xc_point b = {3, 4};
    double x = 0;
    double y = 0;
    KEEP_MEMORY();
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        xc_point p = xc_point_add(a, b);
        x = p.x;
        y = p.y;
        KEEP_F64(x);
        KEEP_F64(y);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%.0f,%.0f", x, y);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: mat4_scale
static int64_t mat4_scale(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    xc_mat4 m;
    xc_mat4 scaled = {{0}};
    for (int i = 0; i < 16; i++) {
        m.m[i] = i;
    }
    KEEP_MEMORY();
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        scaled = xc_mat4_scale(m, 2.0);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    double sum = 0;
    for (int i = 0; i < 16; i++) {
        sum += scaled.m[i];
    }
    answer_with(answer, "%.0f", sum);
    return elapsed_ns;
}
#endif

__attribute__((noinline)) static int64_t increment(int64_t value, void *user) {
    (void)user;
    return value + 1;
}

// case: apply_i64
static int64_t apply_i64(int64_t size, int64_t loops, struct answer *answer) {
    xc_map_i64 fn = UPCALL(map_i64, increment);
    int64_t value = INT64_C(1) << 53;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP(fn);
        r = xc_apply_i64(fn, NULL, value, (size_t)size);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
__attribute__((noinline)) static int32_t compare(int32_t a, int32_t b, void *user) {
    (void)user;
    return (a > b) - (a < b);
}

// case: sort_i32
static int64_t sort_i32(int64_t size, int64_t loops, struct answer *answer) {
    xc_compare_i32 fn = UPCALL(compare_i32, compare);
    int32_t *input = allocate((size_t)size, sizeof *input);
    int32_t *output = allocate((size_t)size, sizeof *output);
    for (int64_t i = 0; i < size; i++) {
        input[i] = (int32_t)(i * 7919 % size);
    }
    xc_status status = XC_OK;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        KEEP(fn);
        status = xc_sort_i32(input, output, (size_t)size, fn, NULL);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else {
        answer_with(answer, "%d,%d,%d", output[0], output[size / 2],
                    output[size > 0 ? size - 1 : 0]);
    }
    free(output);
    free(input);
    return elapsed_ns;
}

struct log_state {
    int number;
    int32_t level;
    char last[64];
};

__attribute__((noinline)) static void keep_message(int32_t level, const char *message, void *user) {
    struct log_state *state = user;
    state->level = level;
    size_t length = strlen(message);
    length = length < sizeof state->last ? length : sizeof state->last - 1;
    memcpy(state->last, message, length);
    state->last[length] = '\0';
}

// case: log_message
static int64_t log_message(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    xc_log_sink sink = UPCALL(log_sink, keep_message);
    struct log_state state = {.number = 7};
    xc_status status = XC_OK;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        KEEP(sink);
        status = xc_log_message(sink, &state, XC_LOG_WARNING);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        return fail(answer, "%s", xc_last_error());
    }
    answer_with(answer, "%d|%s|%d", state.level, state.last, state.number);
    return elapsed_ns;
}
#endif

// case: counter_add
static int64_t counter_add(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    xc_counter *counter = xc_counter_new(5);
    if (counter == NULL) {
        return fail(answer, "%s", xc_last_error());
    }
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP(counter);
        r = xc_counter_add(counter, 3);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    xc_counter_free(counter);
    return elapsed_ns;
}

// case: counter_cycle
static int64_t counter_cycle(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        xc_counter *counter = xc_counter_new(5);
        KEEP(counter);
        if (counter == NULL) {
            return fail(answer, "%s", xc_last_error());
        }
        r = xc_counter_add(counter, 3);
        KEEP(r);
        xc_counter_free(counter);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: buffer_adopt
static int64_t buffer_adopt(int64_t size, int64_t loops, struct answer *answer) {
    int first = 0;
    int last = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        uint8_t *buffer = xc_buffer_new((size_t)size);
        KEEP(buffer);
        if (buffer == NULL) {
            return fail(answer, "%s", xc_last_error());
        }
        first = buffer[0];
        last = buffer[size - 1];
        KEEP(first);
        KEEP(last);
        xc_buffer_free(buffer);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%d,%d", first, last);
    return elapsed_ns;
}
#endif

// case: parse_ok
static int64_t parse_ok(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const char *text = "123456789012";
    int64_t number = 0;
    xc_status status = XC_OK;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        KEEP(text);
        status = xc_parse_i64(text, &number);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        return fail(answer, "%s", xc_last_error());
    }
    answer_with(answer, "%lld", (long long)number);
    return elapsed_ns;
}

// case: parse_fail
static int64_t parse_fail(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const char *text = "12x4567";
    const char *message = "no failure";
    int64_t number = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP(text);
        if (xc_parse_i64(text, &number) != XC_OK) { /* C's own exception: a code, looked at */
            message = xc_last_error();
        }
        KEEP(message);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%s", message);
    return elapsed_ns;
}

// case: work
static int64_t work(int64_t size, int64_t loops, struct answer *answer) {
    int64_t r = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP(size);
        r = xc_work(size);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: sha256
static int64_t sha256(int64_t size, int64_t loops, struct answer *answer) {
    uint8_t *data = allocate((size_t)size, 1);
    for (int64_t i = 0; i < size; i++) {
        data[i] = (uint8_t)(i % 251);
    }
    uint8_t digest[32];
    xc_status status = XC_OK;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        status = xc_sha256(data, (size_t)size, digest);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else {
        char hex[65];
        for (int i = 0; i < 32; i++) {
            hex[2 * i] = "0123456789abcdef"[digest[i] >> 4];
            hex[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
        }
        answer_with(answer, "%.64s", hex);
    }
    free(data);
    return elapsed_ns;
}

// case: matmul_f64
static int64_t matmul_f64(int64_t size, int64_t loops, struct answer *answer) {
    int64_t count = size * size;
    double *a = allocate((size_t)count, sizeof *a);
    double *b = allocate((size_t)count, sizeof *b);
    double *product = allocate((size_t)count, sizeof *product);
    for (int64_t i = 0; i < count; i++) {
        a[i] = (double)(i % 7);
        b[i] = (double)(i % 5);
    }
    xc_status status = XC_OK;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        status = xc_matmul_f64(a, b, product, (size_t)size);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else {
        double sum = 0;
        for (int64_t i = 0; i < count; i++) {
            sum += product[i];
        }
        answer_with(answer, "%.0f", sum);
    }
    free(product);
    free(b);
    free(a);
    return elapsed_ns;
}
#endif

// case: add_batch
static int64_t add_batch(int64_t size, int64_t loops, struct answer *answer) {
    int32_t *a = allocate((size_t)size, sizeof *a);
    int32_t *b = allocate((size_t)size, sizeof *b);
    int32_t *sums = allocate((size_t)size, sizeof *sums);
    for (int64_t i = 0; i < size; i++) {
        a[i] = (int32_t)i;
        b[i] = (int32_t)(2 * i);
    }
    xc_status status = XC_OK;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && status == XC_OK; i++) {
        status = xc_add_batch(a, b, sums, (size_t)size);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (status != XC_OK) {
        fail(answer, "%s", xc_last_error());
    } else {
        answer_with(answer, "%d", size > 0 ? sums[size - 1] : 0);
    }
    free(sums);
    free(b);
    free(a);
    return elapsed_ns;
}

struct team {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    int64_t waiting;
    int go;
    int64_t loops;
    int64_t result;
};

static void *work_in_team(void *argument) {
    struct team *team = argument;
    pthread_mutex_lock(&team->lock);
    team->waiting++;
    pthread_cond_broadcast(&team->changed);
    while (!team->go) {
        pthread_cond_wait(&team->changed, &team->lock);
    }
    pthread_mutex_unlock(&team->lock);
    int64_t r = 0;
    for (int64_t i = 0; i < team->loops; i++) {
        r = xc_work(10000);
        KEEP(r);
    }
    pthread_mutex_lock(&team->lock);
    team->result = r;
    pthread_mutex_unlock(&team->lock);
    return NULL;
}

// case: parallel_work
static int64_t parallel_work(int64_t size, int64_t loops, struct answer *answer) {
    struct team team = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};
    team.loops = loops;
    pthread_t *threads = allocate((size_t)size, sizeof *threads);
    int64_t started = 0;
    while (started < size && pthread_create(&threads[started], NULL, work_in_team, &team) == 0) {
        started++;
    }
    pthread_mutex_lock(&team.lock);
    while (team.waiting < started) {
        pthread_cond_wait(&team.changed, &team.lock);
    }
    int64_t start = now_ns();
    team.go = 1;
    pthread_cond_broadcast(&team.changed);
    pthread_mutex_unlock(&team.lock);
    for (int64_t i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
    }
    int64_t elapsed_ns = now_ns() - start;
    free(threads);
    if (started < size) {
        return fail(answer, "only %lld of %lld threads could be started", (long long)started,
                    (long long)size);
    }
    answer_with(answer, "%lld", (long long)team.result);
    return elapsed_ns;
}

#ifdef XC_CLOCK_PROBE
// case: clock_probe
static int64_t clock_probe(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    /* One 64-bit multiplication after another: three cycles each on the x86-64 and AArch64 cores of
     * the last decade (uops.info, MUL/IMUL R64 latency), whatever the memory and the branches do. */
    uint64_t x = 3;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        x *= UINT64_C(0x9e3779b97f4a7c15);
        KEEP(x);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%d", (int)(x & 1)); /* odd times odd stays odd */
    return elapsed_ns;
}
#endif
// end of cases

#define CASE(id) {#id, id, NULL}
#ifdef XC_CORE_ONLY
#define MORE(id) {#id, NULL, "this library has the core cases only"}
#else
#define MORE(id) CASE(id)
#endif

const struct case_entry cases[] = {
    CASE(empty),        CASE(noop),        CASE(add_i32),     CASE(inc_i64),
    MORE(sum2_i64),     MORE(sum4_i64),    MORE(sum6_i64),    MORE(sum8_i64),
    CASE(sum12_i64),    CASE(sum8_f64),    CASE(str_len),     CASE(str_upper),
    MORE(str_copy),     MORE(person_json), CASE(sum_f64),     MORE(scale_f64),
    CASE(point_dist),   CASE(point_add),   MORE(mat4_scale),  CASE(apply_i64),
    MORE(sort_i32),     MORE(log_message), CASE(counter_add), CASE(counter_cycle),
    MORE(buffer_adopt), CASE(parse_ok),    CASE(parse_fail),  CASE(work),
    MORE(sha256),       MORE(matmul_f64),  CASE(add_batch),   CASE(parallel_work),
#ifdef XC_CLOCK_PROBE
    CASE(clock_probe),
#endif
};
const size_t case_count = sizeof cases / sizeof *cases;
