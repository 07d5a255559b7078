/* crosscall.h: the functions that every mechanism calls, and the terms on which it calls them.
 *
 * Version
 *   XC_ABI_VERSION changes whenever a signature, a layout or a documented result changes.
 *   A caller compares it with xc_abi_version() before anything else and refuses another number.
 *
 * Ownership: every pointer below carries one of three terms.
 *   [borrowed]   Borrowed for the call: the library neither keeps nor frees it.
 *   [caller frees with F]   The library allocated it; the caller hands it to F exactly once.
 *   [owned by H]   It lives inside handle H and dies with it.
 *
 * Errors
 *   A function that can fail says how: an error code, or the failure value in its paragraph.
 *   It then leaves a message for xc_last_error(), which belongs to the calling thread and stays
 *   until that thread's next failure; a success does not clear it.
 *   NULL where a pointer is needed, a short buffer, an unknown enum value: all have a documented
 *   result. A pointer that goes with a count of zero may be NULL.
 *
 * Threads
 *   Every function may be called from any thread; one handle from one thread at a time.
 */
#ifndef CROSSCALL_H
#define CROSSCALL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define XC_ABI_VERSION 1

#ifndef XC_API
#if defined(_WIN32)
#define XC_API __declspec(dllimport)
#else
#define XC_API
#endif
#endif

/* Results of the functions that return xc_status. */
typedef int32_t xc_status;
enum {
    XC_OK = 0,
    XC_ERR_NULL = 1,     /* a pointer that must not be NULL was NULL */
    XC_ERR_PARSE = 2,    /* the text is not what the function reads */
    XC_ERR_RANGE = 3,    /* a value or an enum lies outside its range */
    XC_ERR_CAPACITY = 4, /* the caller's buffer is too short */
    XC_ERR_MEMORY = 5    /* the library could not allocate */
};

/* ---- library --------------------------------------------------------------------------------- */

/* The XC_ABI_VERSION the library was built with. Cannot fail. */
XC_API uint32_t xc_abi_version(void);

/* The calling thread's last failure as UTF-8 text, "" before the first one. Never NULL.
 * [owned by the thread: valid until its next failure or its end] */
XC_API const char *xc_last_error(void);

/* ---- calls: what crossing costs when nothing is carried -------------------------------------- */

/* Does nothing. */
XC_API void xc_noop(void);

/* a + b; wraps around like two's complement. */
XC_API int32_t xc_add_i32(int32_t a, int32_t b);

/* value + 1; wraps around. Fed its own result, it measures latency instead of throughput. */
XC_API int64_t xc_inc_i64(int64_t value);

/* The sum of two integers. Wraps around. */
XC_API int64_t xc_sum2_i64(int64_t a, int64_t b);

/* The sum of four integers. Wraps around. */
XC_API int64_t xc_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d);

/* The sum of six integers: all travel in registers on x86-64 SysV and AArch64. Wraps around. */
XC_API int64_t xc_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f);

/* The sum of eight integers: two (x86-64 SysV) or none (AArch64) travel on the stack.
 * Wraps around. */
XC_API int64_t xc_sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                           int64_t g, int64_t h);

/* The sum of twelve integers: six (x86-64 SysV) or four (AArch64) travel on the stack.
 * Wraps around. */
XC_API int64_t xc_sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                            int64_t g, int64_t h, int64_t i, int64_t j, int64_t k, int64_t l);

/* The sum of eight doubles, added from left to right. */
XC_API double xc_sum8_f64(double a, double b, double c, double d, double e, double f, double g,
                          double h);

/* ---- strings: NUL-terminated UTF-8 in both directions ---------------------------------------- */

/* The length of text in bytes, without the NUL; -1 if text is NULL.
 * text: [borrowed] */
XC_API int64_t xc_str_len(const char *text);

/* A copy of text with a-z turned into A-Z and every other byte untouched;
 * NULL if text is NULL or memory ran out.
 * text: [borrowed]; result: [caller frees with xc_str_free] */
XC_API char *xc_str_upper(const char *text);

/* Frees a text that this library allocated. NULL is allowed and does nothing. */
XC_API void xc_str_free(char *text);

/* Copies text and its NUL into buffer and returns the length without the NUL.
 * If that needs more than capacity bytes: buffer holds "" (when capacity > 0) and the result is -1.
 * -1 also if text is NULL, or buffer is NULL while capacity > 0.
 * buffer, text: [borrowed]; they must not overlap */
XC_API int64_t xc_str_copy(char *buffer, size_t capacity, const char *text);

typedef struct xc_person {
    const char *name; /* [borrowed] */
    int64_t id;
    int32_t age;
} xc_person;

/* {"name":"…","id":…,"age":…} with the name escaped as JSON demands;
 * NULL if person or its name is NULL or memory ran out.
 * person: [borrowed]; result: [caller frees with xc_str_free] */
XC_API char *xc_person_json(const xc_person *person);

/* ---- arrays ---------------------------------------------------------------------------------- */

/* The sum of count doubles, added from left to right; 0 for count 0; NaN if values is NULL and
 * count is not 0.
 * values: [borrowed] */
XC_API double xc_sum_f64(const double *values, size_t count);

/* Multiplies count doubles in place.
 * values: [borrowed]; XC_ERR_NULL if values is NULL and count is not 0 */
XC_API xc_status xc_scale_f64(double *values, size_t count, double factor);

/* ---- structs --------------------------------------------------------------------------------- */

/* 16 bytes: two registers in and out on the common ABIs. */
typedef struct xc_point {
    double x;
    double y;
} xc_point;

/* 128 bytes: through memory, in and out, on the common ABIs. */
typedef struct xc_mat4 {
    double m[16];
} xc_mat4;

/* The Euclidean distance of two points; NaN if either is NULL. By the plain formula: infinite where
 * a difference squared is.
 * a, b: [borrowed] */
XC_API double xc_point_dist(const xc_point *a, const xc_point *b);

/* The sum of two points, by value and returned by value. */
XC_API xc_point xc_point_add(xc_point a, xc_point b);

/* Every element times factor, by value and returned by value. */
XC_API xc_mat4 xc_mat4_scale(xc_mat4 matrix, double factor);

/* ---- callbacks: C calls the host back, on the calling thread, before the function returns ---- */

typedef int64_t (*xc_map_i64)(int64_t value, void *user);
typedef int32_t (*xc_compare_i32)(int32_t a, int32_t b, void *user);
typedef void (*xc_log_sink)(int32_t level, const char *message, void *user);

/* value = fn(value, user), count times over; the last value. INT64_MIN if fn is NULL and count is
 * not 0. user is handed on untouched. */
XC_API int64_t xc_apply_i64(xc_map_i64 fn, void *user, int64_t value, size_t count);

/* Sorts count integers from input into output by a stable merge sort that asks compare for a
 * negative, zero or positive number. The order of comparisons is the same on every platform.
 * input, output: [borrowed], may be NULL when count is 0, must not overlap
 * XC_ERR_NULL, XC_ERR_MEMORY; after a failure output is untouched
 * A compare that never returns (an exception, longjmp) leaks the space to sort in, nothing else. */
XC_API xc_status xc_sort_i32(const int32_t *input, int32_t *output, size_t count,
                             xc_compare_i32 compare, void *user);

enum { XC_LOG_DEBUG = 0, XC_LOG_INFO = 1, XC_LOG_WARNING = 2, XC_LOG_ERROR = 3 };

/* Hands sink the message that belongs to level, as UTF-8 with characters beyond ASCII.
 * XC_ERR_NULL if sink is NULL, XC_ERR_RANGE for an unknown level; sink is then not called.
 * message: [borrowed] by sink for the length of its call; user is handed on untouched */
XC_API xc_status xc_log_message(xc_log_sink sink, void *user, int32_t level);

/* ---- handles --------------------------------------------------------------------------------- */

typedef struct xc_counter xc_counter;

/* A counter that starts at value; NULL if memory ran out.
 * result: [caller frees with xc_counter_free] */
XC_API xc_counter *xc_counter_new(int64_t value);

/* Adds amount and returns the new value; wraps around. INT64_MIN if counter is NULL.
 * counter: [borrowed] */
XC_API int64_t xc_counter_add(xc_counter *counter, int64_t amount);

/* Frees a counter. NULL is allowed and does nothing. */
XC_API void xc_counter_free(xc_counter *counter);

/* size bytes, all zero but the first ('X') and the last ('C'; a single byte is 'C');
 * NULL if size is 0 or memory ran out.
 * result: [caller frees with xc_buffer_free] */
XC_API uint8_t *xc_buffer_new(size_t size);

/* Frees a buffer. NULL is allowed and does nothing. */
XC_API void xc_buffer_free(uint8_t *buffer);

/* ---- errors ---------------------------------------------------------------------------------- */

/* Reads a decimal integer with an optional sign and nothing around it.
 * XC_ERR_PARSE if text is anything else, XC_ERR_RANGE if it does not fit, XC_ERR_NULL; *value is
 * then untouched.
 * text, value: [borrowed] */
XC_API xc_status xc_parse_i64(const char *text, int64_t *value);

/* ---- work: a body of known weight, to weigh the call against --------------------------------- */

/* steps dependent xorshift64 steps from a fixed seed, none if steps is negative; the low 53
 * bits of the last state, so that a host whose numbers are doubles gets an integer of one type for
 * every number of steps.
 * Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003. */
XC_API int64_t xc_work(int64_t steps);

/* SHA-256 of size bytes into digest (FIPS 180-4).
 * data: [borrowed], may be NULL when size is 0; digest: [borrowed], 32 bytes; XC_ERR_NULL */
XC_API xc_status xc_sha256(const uint8_t *data, size_t size, uint8_t digest[32]);

/* product = a × b for row-major n × n matrices; plain triple loop.
 * all: [borrowed], may be NULL when n is 0; product must not overlap; XC_ERR_NULL, and XC_ERR_RANGE
 * if n × n × 8 does not fit a size_t */
XC_API xc_status xc_matmul_f64(const double *a, const double *b, double *product, size_t n);

/* ---- batch: many small calls as one ---------------------------------------------------------- */

/* sums[i] = a[i] + b[i] for count pairs; wraps around.
 * all: [borrowed], may be NULL when count is 0; XC_ERR_NULL */
XC_API xc_status xc_add_batch(const int32_t *a, const int32_t *b, int32_t *sums, size_t count);

#ifdef __cplusplus
}
#endif

#endif
