MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

# case: noop
void
xc_noop()

# case: add_i32
int32_t
xc_add_i32(int32_t a, int32_t b)

# case: inc_i64
int64_t
xc_inc_i64(int64_t value)

# case: sum2_i64
int64_t
xc_sum2_i64(int64_t a, int64_t b)

# case: sum4_i64
int64_t
xc_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d)

# case: sum6_i64
int64_t
xc_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f)

# case: sum8_i64
int64_t
xc_sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, \
            int64_t g, int64_t h)

# case: sum12_i64
int64_t
xc_sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, \
             int64_t g, int64_t h, int64_t i, int64_t j, int64_t k, int64_t l)

# case: sum8_f64
double
xc_sum8_f64(double a, double b, double c, double d, double e, double f, double g, double h)

# end of cases
