/* Functions that compute for a while. */

static VALUE work(VALUE self, VALUE steps) {
    return INT642NUM(xc_work(NUM2INT64(steps)));
}

/* Overwrites the 32 bytes of the String digest. */
static VALUE sha256(VALUE self, VALUE data, VALUE digest) {
    StringValue(data);
    StringValue(digest);
    if (RSTRING_LEN(digest) != 32) {
        rb_raise(rb_eArgError, "a digest has 32 bytes");
    }
    rb_str_modify(digest);
    xc_status status = xc_sha256((const uint8_t *)RSTRING_PTR(data), (size_t)RSTRING_LEN(data),
                                 (uint8_t *)RSTRING_PTR(digest));
    RB_GC_GUARD(data);
    RB_GC_GUARD(digest);
    check(status);
    return digest;
}

static VALUE matmul_f64(VALUE self, VALUE a, VALUE b, VALUE product, VALUE rows) {
    VALUE a_guard, b_guard, product_guard;
    long n = NUM2LONG(rows);
    long count = length_of(a);
    if (n < 0 || n > 0x7fffffff || count != n * n || length_of(b) != count ||
        length_of(product) != count) {
        rb_raise(rb_eArgError, "an array is no n × n matrix");
    }
    double *c_a = ALLOCV_N(double, a_guard, count);
    double *c_b = ALLOCV_N(double, b_guard, count);
    double *c_product = ALLOCV_N(double, product_guard, count);
    read_doubles(a, c_a, count);
    read_doubles(b, c_b, count);
    check(xc_matmul_f64(c_a, c_b, c_product, (size_t)n));
    write_doubles(product, c_product, count);
    ALLOCV_END(a_guard);
    ALLOCV_END(b_guard);
    ALLOCV_END(product_guard);
    return product;
}
