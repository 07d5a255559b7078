/* Every call through ffi_call, with a call interface prepared once: what an interpreter does when it
 * learns the signature at run time. The wrappers put the addresses of the arguments into an array and
 * hand it over, nothing more.
 *
 * libffi widens integer results narrower than a register to ffi_arg: read them as one. */
#include "crosscall.h"

#include "worker.h"

#include <ffi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static ffi_type *point_fields[] = {&ffi_type_double, &ffi_type_double, NULL};
static ffi_type point_type = {.type = FFI_TYPE_STRUCT, .elements = point_fields};
static ffi_type *mat4_fields[17];
static ffi_type mat4_type = {.type = FFI_TYPE_STRUCT, .elements = mat4_fields};

#define NONE (&ffi_type_void)
#define I32 (&ffi_type_sint32)
#define I64 (&ffi_type_sint64)
#define SIZE (&ffi_type_uint64)
#define F64 (&ffi_type_double)
#define PTR (&ffi_type_pointer)
#define POINT (&point_type)
#define MAT4 (&mat4_type)

static ffi_cif cif_abi_version, cif_noop, cif_add_i32, cif_i64_of_i64, cif_sum2, cif_sum4, cif_sum6,
    cif_sum8, cif_sum12, cif_sum8_f64, cif_ptr_of_none, cif_ptr_of_ptr, cif_i64_of_ptr,
    cif_none_of_ptr, cif_str_copy, cif_sum_f64, cif_scale, cif_dist, cif_point_add, cif_mat4,
    cif_apply, cif_sort, cif_log, cif_ptr_of_i64, cif_counter_add, cif_ptr_of_size, cif_parse,
    cif_sha256, cif_four_ptr, cif_map_fn, cif_compare_fn, cif_sink_fn;

/* Prepares cif for result and the argument types that follow; they must outlive it. */
#define PREPARE(cif, result, ...)                                                                  \
    do {                                                                                           \
        static ffi_type *types[] = {__VA_ARGS__};                                                  \
        if (ffi_prep_cif(&(cif), FFI_DEFAULT_ABI, sizeof types / sizeof *types, result, types) !=  \
            FFI_OK) {                                                                              \
            return "ffi_prep_cif refused " #cif;                                                   \
        }                                                                                          \
    } while (0)

static const char *prepare_all(void) {
    for (int i = 0; i < 16; i++) {
        mat4_fields[i] = F64;
    }
    if (ffi_prep_cif(&cif_abi_version, FFI_DEFAULT_ABI, 0, &ffi_type_uint32, NULL) != FFI_OK ||
        ffi_prep_cif(&cif_noop, FFI_DEFAULT_ABI, 0, NONE, NULL) != FFI_OK ||
        ffi_prep_cif(&cif_ptr_of_none, FFI_DEFAULT_ABI, 0, PTR, NULL) != FFI_OK) {
        return "ffi_prep_cif refused a function without arguments";
    }
    PREPARE(cif_add_i32, I32, I32, I32);
    PREPARE(cif_i64_of_i64, I64, I64);
    PREPARE(cif_sum2, I64, I64, I64);
    PREPARE(cif_sum4, I64, I64, I64, I64, I64);
    PREPARE(cif_sum6, I64, I64, I64, I64, I64, I64, I64);
    PREPARE(cif_sum8, I64, I64, I64, I64, I64, I64, I64, I64, I64);
    PREPARE(cif_sum12, I64, I64, I64, I64, I64, I64, I64, I64, I64, I64, I64, I64, I64);
    PREPARE(cif_sum8_f64, F64, F64, F64, F64, F64, F64, F64, F64, F64);
    PREPARE(cif_ptr_of_ptr, PTR, PTR);
    PREPARE(cif_i64_of_ptr, I64, PTR);
    PREPARE(cif_none_of_ptr, NONE, PTR);
    PREPARE(cif_str_copy, I64, PTR, SIZE, PTR);
    PREPARE(cif_sum_f64, F64, PTR, SIZE);
    PREPARE(cif_scale, I32, PTR, SIZE, F64);
    PREPARE(cif_dist, F64, PTR, PTR);
    PREPARE(cif_point_add, POINT, POINT, POINT);
    PREPARE(cif_mat4, MAT4, MAT4, F64);
    PREPARE(cif_apply, I64, PTR, PTR, I64, SIZE);
    PREPARE(cif_sort, I32, PTR, PTR, SIZE, PTR, PTR);
    PREPARE(cif_log, I32, PTR, PTR, I32);
    PREPARE(cif_ptr_of_i64, PTR, I64);
    PREPARE(cif_counter_add, I64, PTR, I64);
    PREPARE(cif_ptr_of_size, PTR, SIZE);
    PREPARE(cif_parse, I32, PTR, PTR);
    PREPARE(cif_sha256, I32, PTR, SIZE, PTR);
    PREPARE(cif_four_ptr, I32, PTR, PTR, PTR, SIZE);
    PREPARE(cif_map_fn, I64, I64, PTR);
    PREPARE(cif_compare_fn, I32, I32, I32, PTR);
    PREPARE(cif_sink_fn, NONE, I32, PTR, PTR);
    return NULL;
}

/* The generic call: the result into *r, the addresses of the arguments in an array. */
#define CALL(cif, function, r, ...)                                                                \
    do {                                                                                           \
        void *arguments[] = {__VA_ARGS__};                                                         \
        ffi_call(&(cif), FFI_FN(function), r, arguments);                                          \
    } while (0)

static inline void ffi_noop(void) {
    ffi_call(&cif_noop, FFI_FN(xc_noop), NULL, NULL);
}
static inline int32_t ffi_add_i32(int32_t a, int32_t b) {
    ffi_arg r;
    CALL(cif_add_i32, xc_add_i32, &r, &a, &b);
    return (int32_t)r;
}
static inline int64_t ffi_inc_i64(int64_t value) {
    int64_t r;
    CALL(cif_i64_of_i64, xc_inc_i64, &r, &value);
    return r;
}
static inline int64_t ffi_sum2_i64(int64_t a, int64_t b) {
    int64_t r;
    CALL(cif_sum2, xc_sum2_i64, &r, &a, &b);
    return r;
}
static inline int64_t ffi_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d) {
    int64_t r;
    CALL(cif_sum4, xc_sum4_i64, &r, &a, &b, &c, &d);
    return r;
}
static inline int64_t ffi_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e,
                                   int64_t f) {
    int64_t r;
    CALL(cif_sum6, xc_sum6_i64, &r, &a, &b, &c, &d, &e, &f);
    return r;
}
static inline int64_t ffi_sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                                   int64_t g, int64_t h) {
    int64_t r;
    CALL(cif_sum8, xc_sum8_i64, &r, &a, &b, &c, &d, &e, &f, &g, &h);
    return r;
}
static inline int64_t ffi_sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e,
                                    int64_t f, int64_t g, int64_t h, int64_t i, int64_t j,
                                    int64_t k, int64_t l) {
    int64_t r;
    CALL(cif_sum12, xc_sum12_i64, &r, &a, &b, &c, &d, &e, &f, &g, &h, &i, &j, &k, &l);
    return r;
}
static inline double ffi_sum8_f64(double a, double b, double c, double d, double e, double f,
                                  double g, double h) {
    double r;
    CALL(cif_sum8_f64, xc_sum8_f64, &r, &a, &b, &c, &d, &e, &f, &g, &h);
    return r;
}
static inline const char *ffi_last_error(void) {
    const char *r;
    ffi_call(&cif_ptr_of_none, FFI_FN(xc_last_error), &r, NULL);
    return r;
}
static inline int64_t ffi_str_len(const char *text) {
    int64_t r;
    CALL(cif_i64_of_ptr, xc_str_len, &r, &text);
    return r;
}
static inline char *ffi_str_upper(const char *text) {
    char *r;
    CALL(cif_ptr_of_ptr, xc_str_upper, &r, &text);
    return r;
}
static inline void ffi_str_free(char *text) {
    CALL(cif_none_of_ptr, xc_str_free, NULL, &text);
}
static inline int64_t ffi_str_copy(char *buffer, size_t capacity, const char *text) {
    int64_t r;
    CALL(cif_str_copy, xc_str_copy, &r, &buffer, &capacity, &text);
    return r;
}
static inline char *ffi_person_json(const xc_person *person) {
    char *r;
    CALL(cif_ptr_of_ptr, xc_person_json, &r, &person);
    return r;
}
static inline double ffi_sum_f64(const double *values, size_t count) {
    double r;
    CALL(cif_sum_f64, xc_sum_f64, &r, &values, &count);
    return r;
}
static inline xc_status ffi_scale_f64(double *values, size_t count, double factor) {
    ffi_arg r;
    CALL(cif_scale, xc_scale_f64, &r, &values, &count, &factor);
    return (xc_status)r;
}
static inline double ffi_point_dist(const xc_point *a, const xc_point *b) {
    double r;
    CALL(cif_dist, xc_point_dist, &r, &a, &b);
    return r;
}
static inline xc_point ffi_point_add(xc_point a, xc_point b) {
    xc_point r;
    CALL(cif_point_add, xc_point_add, &r, &a, &b);
    return r;
}
static inline xc_mat4 ffi_mat4_scale(xc_mat4 matrix, double factor) {
    xc_mat4 r;
    CALL(cif_mat4, xc_mat4_scale, &r, &matrix, &factor);
    return r;
}
static inline int64_t ffi_apply_i64(xc_map_i64 fn, void *user, int64_t value, size_t count) {
    int64_t r;
    CALL(cif_apply, xc_apply_i64, &r, &fn, &user, &value, &count);
    return r;
}
static inline xc_status ffi_sort_i32(const int32_t *input, int32_t *output, size_t count,
                                     xc_compare_i32 compare, void *user) {
    ffi_arg r;
    CALL(cif_sort, xc_sort_i32, &r, &input, &output, &count, &compare, &user);
    return (xc_status)r;
}
static inline xc_status ffi_log_message(xc_log_sink sink, void *user, int32_t level) {
    ffi_arg r;
    CALL(cif_log, xc_log_message, &r, &sink, &user, &level);
    return (xc_status)r;
}
static inline xc_counter *ffi_counter_new(int64_t value) {
    xc_counter *r;
    CALL(cif_ptr_of_i64, xc_counter_new, &r, &value);
    return r;
}
static inline int64_t ffi_counter_add(xc_counter *counter, int64_t amount) {
    int64_t r;
    CALL(cif_counter_add, xc_counter_add, &r, &counter, &amount);
    return r;
}
static inline void ffi_counter_free(xc_counter *counter) {
    CALL(cif_none_of_ptr, xc_counter_free, NULL, &counter);
}
static inline uint8_t *ffi_buffer_new(size_t size) {
    uint8_t *r;
    CALL(cif_ptr_of_size, xc_buffer_new, &r, &size);
    return r;
}
static inline void ffi_buffer_free(uint8_t *buffer) {
    CALL(cif_none_of_ptr, xc_buffer_free, NULL, &buffer);
}
static inline xc_status ffi_parse_i64(const char *text, int64_t *value) {
    ffi_arg r;
    CALL(cif_parse, xc_parse_i64, &r, &text, &value);
    return (xc_status)r;
}
static inline int64_t ffi_work(int64_t steps) {
    int64_t r;
    CALL(cif_i64_of_i64, xc_work, &r, &steps);
    return r;
}
static inline xc_status ffi_sha256(const uint8_t *data, size_t size, uint8_t *digest) {
    ffi_arg r;
    CALL(cif_sha256, xc_sha256, &r, &data, &size, &digest);
    return (xc_status)r;
}
static inline xc_status ffi_matmul_f64(const double *a, const double *b, double *product,
                                       size_t n) {
    ffi_arg r;
    CALL(cif_four_ptr, xc_matmul_f64, &r, &a, &b, &product, &n);
    return (xc_status)r;
}
static inline xc_status ffi_add_batch(const int32_t *a, const int32_t *b, int32_t *sums,
                                      size_t count) {
    ffi_arg r;
    CALL(cif_four_ptr, xc_add_batch, &r, &a, &b, &sums, &count);
    return (xc_status)r;
}

/* Upcalls: one closure a kind, whose handler calls the C function behind it with unpacked values. */
static void on_map_i64(ffi_cif *cif, void *result, void **arguments, void *function) {
    (void)cif;
    *(int64_t *)result =
        (*(xc_map_i64 *)function)(*(int64_t *)arguments[0], *(void **)arguments[1]);
}
static void on_compare_i32(ffi_cif *cif, void *result, void **arguments, void *function) {
    (void)cif;
    *(ffi_sarg *)result = (*(xc_compare_i32 *)function)(
        *(int32_t *)arguments[0], *(int32_t *)arguments[1], *(void **)arguments[2]);
}
static void on_log_sink(ffi_cif *cif, void *result, void **arguments, void *function) {
    (void)cif;
    (void)result;
    (*(xc_log_sink *)function)(*(int32_t *)arguments[0], *(const char **)arguments[1],
                               *(void **)arguments[2]);
}

static void *make_closure(ffi_cif *cif, void (*handler)(ffi_cif *, void *, void **, void *),
                          void *function) {
    void *code = NULL;
    ffi_closure *closure = ffi_closure_alloc(sizeof *closure, &code);
    if (closure == NULL || ffi_prep_closure_loc(closure, cif, handler, function, code) != FFI_OK) {
        fprintf(stderr, "worker: libffi has no closure to give\n");
        exit(1);
    }
    return code;
}

/* Made once for the life of the process: the handler needs a place that holds the function. */
#define UPCALL(kind, function)                                                                     \
    __extension__({                                                                                \
        static xc_##kind target = (function);                                                      \
        static void *code;                                                                         \
        if (code == NULL) {                                                                        \
            code = make_closure(CIF_OF_##kind, on_##kind, &target);                                \
        }                                                                                          \
        (xc_##kind)(uintptr_t) code;                                                               \
    })
#define CIF_OF_map_i64 (&cif_map_fn)
#define CIF_OF_compare_i32 (&cif_compare_fn)
#define CIF_OF_log_sink (&cif_sink_fn)

const char *open_library(uint32_t *abi) {
    const char *trouble = prepare_all();
    if (trouble == NULL) {
        ffi_arg r;
        ffi_call(&cif_abi_version, FFI_FN(xc_abi_version), &r, NULL);
        *abi = (uint32_t)r;
    }
    return trouble;
}

#define xc_last_error ffi_last_error
#define xc_noop ffi_noop
#define xc_add_i32 ffi_add_i32
#define xc_inc_i64 ffi_inc_i64
#define xc_sum2_i64 ffi_sum2_i64
#define xc_sum4_i64 ffi_sum4_i64
#define xc_sum6_i64 ffi_sum6_i64
#define xc_sum8_i64 ffi_sum8_i64
#define xc_sum12_i64 ffi_sum12_i64
#define xc_sum8_f64 ffi_sum8_f64
#define xc_str_len ffi_str_len
#define xc_str_upper ffi_str_upper
#define xc_str_free ffi_str_free
#define xc_str_copy ffi_str_copy
#define xc_person_json ffi_person_json
#define xc_sum_f64 ffi_sum_f64
#define xc_scale_f64 ffi_scale_f64
#define xc_point_dist ffi_point_dist
#define xc_point_add ffi_point_add
#define xc_mat4_scale ffi_mat4_scale
#define xc_apply_i64 ffi_apply_i64
#define xc_sort_i32 ffi_sort_i32
#define xc_log_message ffi_log_message
#define xc_counter_new ffi_counter_new
#define xc_counter_add ffi_counter_add
#define xc_counter_free ffi_counter_free
#define xc_buffer_new ffi_buffer_new
#define xc_buffer_free ffi_buffer_free
#define xc_parse_i64 ffi_parse_i64
#define xc_work ffi_work
#define xc_sha256 ffi_sha256
#define xc_matmul_f64 ffi_matmul_f64
#define xc_add_batch ffi_add_batch
