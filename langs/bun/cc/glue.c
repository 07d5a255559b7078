/* libcrosscall in C functions that bun:ffi can call: what has structs by value takes pointers.
 *
 * cc gives JavaScript the functions of its own source alone, so each of the library's is wrapped. */
#include "crosscall.h"

uint32_t abi_version(void) {
    return xc_abi_version();
}

const char *last_error(void) {
    return xc_last_error();
}

void noop(void) {
    xc_noop();
}

int32_t add_i32(int32_t a, int32_t b) {
    return xc_add_i32(a, b);
}

int64_t inc_i64(int64_t value) {
    return xc_inc_i64(value);
}

int64_t sum2_i64(int64_t a, int64_t b) {
    return xc_sum2_i64(a, b);
}

int64_t sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d) {
    return xc_sum4_i64(a, b, c, d);
}

int64_t sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f) {
    return xc_sum6_i64(a, b, c, d, e, f);
}

int64_t sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g,
                 int64_t h) {
    return xc_sum8_i64(a, b, c, d, e, f, g, h);
}

int64_t sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g,
                  int64_t h, int64_t i, int64_t j, int64_t k, int64_t l) {
    return xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l);
}

double sum8_f64(double a, double b, double c, double d, double e, double f, double g, double h) {
    return xc_sum8_f64(a, b, c, d, e, f, g, h);
}

int64_t str_len(const char *text) {
    return xc_str_len(text);
}

char *str_upper(const char *text) {
    return xc_str_upper(text);
}

void str_free(char *text) {
    xc_str_free(text);
}

int64_t str_copy(char *buffer, uint64_t capacity, const char *text) {
    return xc_str_copy(buffer, capacity, text);
}

char *person_json(const xc_person *person) {
    return xc_person_json(person);
}

double sum_f64(const double *values, uint64_t count) {
    return xc_sum_f64(values, count);
}

xc_status scale_f64(double *values, uint64_t count, double factor) {
    return xc_scale_f64(values, count, factor);
}

double point_dist(const xc_point *a, const xc_point *b) {
    return xc_point_dist(a, b);
}

void point_add(const xc_point *a, const xc_point *b, xc_point *sum) {
    *sum = xc_point_add(*a, *b);
}

void mat4_scale(const xc_mat4 *matrix, double factor, xc_mat4 *scaled) {
    *scaled = xc_mat4_scale(*matrix, factor);
}

int64_t apply_i64(xc_map_i64 fn, void *user, int64_t value, uint64_t count) {
    return xc_apply_i64(fn, user, value, count);
}

xc_status sort_i32(const int32_t *input, int32_t *output, uint64_t count, xc_compare_i32 compare,
                   void *user) {
    return xc_sort_i32(input, output, count, compare, user);
}

xc_status log_message(xc_log_sink sink, void *user, int32_t level) {
    return xc_log_message(sink, user, level);
}

xc_counter *counter_new(int64_t value) {
    return xc_counter_new(value);
}

int64_t counter_add(xc_counter *counter, int64_t amount) {
    return xc_counter_add(counter, amount);
}

void counter_free(xc_counter *counter) {
    xc_counter_free(counter);
}

uint8_t *buffer_new(uint64_t size) {
    return xc_buffer_new(size);
}

void buffer_free(uint8_t *buffer) {
    xc_buffer_free(buffer);
}

xc_status parse_i64(const char *text, int64_t *value) {
    return xc_parse_i64(text, value);
}

int64_t work(int64_t steps) {
    return xc_work(steps);
}

xc_status sha256(const uint8_t *data, uint64_t size, uint8_t *digest) {
    return xc_sha256(data, size, digest);
}

xc_status matmul_f64(const double *a, const double *b, double *product, uint64_t n) {
    return xc_matmul_f64(a, b, product, n);
}

xc_status add_batch(const int32_t *a, const int32_t *b, int32_t *sums, uint64_t count) {
    return xc_add_batch(a, b, sums, count);
}
