"""crosscall.h, as Cython needs it declared."""

from libc.stdint cimport int32_t, int64_t, uint8_t, uint32_t


cdef extern from "crosscall.h":
    ctypedef int32_t xc_status
    enum:
        XC_OK

    ctypedef struct xc_person:
        const char *name
        int64_t id
        int32_t age

    ctypedef struct xc_point:
        double x
        double y

    ctypedef struct xc_mat4:
        double m[16]

    ctypedef struct xc_counter:
        pass

    ctypedef int64_t (*xc_map_i64)(int64_t value, void *user) noexcept
    ctypedef int32_t (*xc_compare_i32)(int32_t a, int32_t b, void *user) noexcept
    ctypedef void (*xc_log_sink)(int32_t level, const char *message, void *user) noexcept

    uint32_t xc_abi_version()
    const char *xc_last_error()
    void xc_noop()
    int32_t xc_add_i32(int32_t a, int32_t b)
    int64_t xc_inc_i64(int64_t value)
    int64_t xc_sum2_i64(int64_t a, int64_t b)
    int64_t xc_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d)
    int64_t xc_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f)
    int64_t xc_sum8_i64(
        int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g, int64_t h
    )
    int64_t xc_sum12_i64(
        int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
        int64_t g, int64_t h, int64_t i, int64_t j, int64_t k, int64_t l
    )
    double xc_sum8_f64(
        double a, double b, double c, double d, double e, double f, double g, double h
    )
    int64_t xc_str_len(const char *text)
    char *xc_str_upper(const char *text)
    void xc_str_free(char *text)
    int64_t xc_str_copy(char *buffer, size_t capacity, const char *text)
    char *xc_person_json(const xc_person *person)
    double xc_sum_f64(const double *values, size_t count)
    xc_status xc_scale_f64(double *values, size_t count, double factor)
    double xc_point_dist(const xc_point *a, const xc_point *b)
    xc_point xc_point_add(xc_point a, xc_point b)
    xc_mat4 xc_mat4_scale(xc_mat4 matrix, double factor)
    int64_t xc_apply_i64(xc_map_i64 fn, void *user, int64_t value, size_t count)
    xc_status xc_sort_i32(
        const int32_t *input, int32_t *output, size_t count, xc_compare_i32 compare, void *user
    )
    xc_status xc_log_message(xc_log_sink sink, void *user, int32_t level)
    xc_counter *xc_counter_new(int64_t value)
    int64_t xc_counter_add(xc_counter *counter, int64_t amount)
    void xc_counter_free(xc_counter *counter)
    uint8_t *xc_buffer_new(size_t size)
    void xc_buffer_free(uint8_t *buffer)
    xc_status xc_parse_i64(const char *text, int64_t *value)
    int64_t xc_work(int64_t steps)
    xc_status xc_sha256(const uint8_t *data, size_t size, uint8_t *digest)
    xc_status xc_matmul_f64(const double *a, const double *b, double *product, size_t n)
    xc_status xc_add_batch(const int32_t *a, const int32_t *b, int32_t *sums, size_t count)
