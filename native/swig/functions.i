// Functions that every language has as they stand in crosscall.h.

uint32_t xc_abi_version(void);
void xc_noop(void);
int32_t xc_add_i32(int32_t a, int32_t b);
int64_t xc_inc_i64(int64_t value);
int64_t xc_sum2_i64(int64_t a, int64_t b);
int64_t xc_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d);
int64_t xc_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f);
int64_t xc_sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g, int64_t h);
int64_t xc_sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, int64_t g, int64_t h,
                     int64_t i, int64_t j, int64_t k, int64_t l);
double xc_sum8_f64(double a, double b, double c, double d, double e, double f, double g, double h);
int64_t xc_str_len(const char *text);
char *xc_str_upper(const char *text);
double xc_point_dist(const xc_point *a, const xc_point *b);
xc_point xc_point_add(xc_point a, xc_point b);
xc_mat4 xc_mat4_scale(xc_mat4 matrix, double factor);
int64_t xc_work(int64_t steps);
