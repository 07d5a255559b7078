/* The waist: a C API in front of a C++ implementation. No exception and no C++ type passes it.
 *
 * Types, terms of ownership and results are those of the functions of the same name in crosscall.h,
 * but for the counter, which is an object of C++ here. */
#ifndef HOURGLASS_H
#define HOURGLASS_H

#include "crosscall.h"

#ifdef __cplusplus
#define HOURGLASS_NOEXCEPT noexcept
extern "C" {
#else
#define HOURGLASS_NOEXCEPT
#endif

/* The shared library shows these and nothing else. */
#pragma GCC visibility push(default)

typedef struct hourglass_counter hourglass_counter;

uint32_t hourglass_abi_version(void) HOURGLASS_NOEXCEPT;
const char *hourglass_last_error(void) HOURGLASS_NOEXCEPT;

void hourglass_noop(void) HOURGLASS_NOEXCEPT;
int32_t hourglass_add_i32(int32_t a, int32_t b) HOURGLASS_NOEXCEPT;
int64_t hourglass_inc_i64(int64_t value) HOURGLASS_NOEXCEPT;
int64_t hourglass_sum2_i64(int64_t a, int64_t b) HOURGLASS_NOEXCEPT;
int64_t hourglass_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d) HOURGLASS_NOEXCEPT;
int64_t hourglass_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e,
                           int64_t f) HOURGLASS_NOEXCEPT;
int64_t hourglass_sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                           int64_t g, int64_t h) HOURGLASS_NOEXCEPT;
int64_t hourglass_sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                            int64_t g, int64_t h, int64_t i, int64_t j, int64_t k,
                            int64_t l) HOURGLASS_NOEXCEPT;
double hourglass_sum8_f64(double a, double b, double c, double d, double e, double f, double g,
                          double h) HOURGLASS_NOEXCEPT;

int64_t hourglass_str_len(const char *text) HOURGLASS_NOEXCEPT;
char *hourglass_str_upper(const char *text) HOURGLASS_NOEXCEPT;
void hourglass_str_free(char *text) HOURGLASS_NOEXCEPT;
int64_t hourglass_str_copy(char *buffer, size_t capacity, const char *text) HOURGLASS_NOEXCEPT;
char *hourglass_person_json(const xc_person *person) HOURGLASS_NOEXCEPT;

double hourglass_sum_f64(const double *values, size_t count) HOURGLASS_NOEXCEPT;
xc_status hourglass_scale_f64(double *values, size_t count, double factor) HOURGLASS_NOEXCEPT;

double hourglass_point_dist(const xc_point *a, const xc_point *b) HOURGLASS_NOEXCEPT;
xc_point hourglass_point_add(xc_point a, xc_point b) HOURGLASS_NOEXCEPT;
xc_mat4 hourglass_mat4_scale(xc_mat4 matrix, double factor) HOURGLASS_NOEXCEPT;

int64_t hourglass_apply_i64(xc_map_i64 fn, void *user, int64_t value,
                            size_t count) HOURGLASS_NOEXCEPT;
xc_status hourglass_sort_i32(const int32_t *input, int32_t *output, size_t count,
                             xc_compare_i32 compare, void *user) HOURGLASS_NOEXCEPT;
xc_status hourglass_log_message(xc_log_sink sink, void *user, int32_t level) HOURGLASS_NOEXCEPT;

hourglass_counter *hourglass_counter_new(int64_t value) HOURGLASS_NOEXCEPT;
int64_t hourglass_counter_add(hourglass_counter *counter, int64_t amount) HOURGLASS_NOEXCEPT;
void hourglass_counter_free(hourglass_counter *counter) HOURGLASS_NOEXCEPT;
uint8_t *hourglass_buffer_new(size_t size) HOURGLASS_NOEXCEPT;
void hourglass_buffer_free(uint8_t *buffer) HOURGLASS_NOEXCEPT;

xc_status hourglass_parse_i64(const char *text, int64_t *value) HOURGLASS_NOEXCEPT;

int64_t hourglass_work(int64_t steps) HOURGLASS_NOEXCEPT;
xc_status hourglass_sha256(const uint8_t *data, size_t size, uint8_t digest[32]) HOURGLASS_NOEXCEPT;
xc_status hourglass_matmul_f64(const double *a, const double *b, double *product,
                               size_t n) HOURGLASS_NOEXCEPT;
xc_status hourglass_add_batch(const int32_t *a, const int32_t *b, int32_t *sums,
                              size_t count) HOURGLASS_NOEXCEPT;

#pragma GCC visibility pop

#ifdef __cplusplus
}
#endif

#endif
