/* Numbers in, a number out. */

static VALUE noop(VALUE self) {
    xc_noop();
    return Qnil;
}

static VALUE add_i32(VALUE self, VALUE a, VALUE b) {
    return INT2NUM(xc_add_i32(NUM2INT(a), NUM2INT(b)));
}

static VALUE inc_i64(VALUE self, VALUE value) {
    return INT642NUM(xc_inc_i64(NUM2INT64(value)));
}

static VALUE sum2_i64(VALUE self, VALUE a, VALUE b) {
    return INT642NUM(xc_sum2_i64(NUM2INT64(a), NUM2INT64(b)));
}

static VALUE sum4_i64(VALUE self, VALUE a, VALUE b, VALUE c, VALUE d) {
    return INT642NUM(xc_sum4_i64(NUM2INT64(a), NUM2INT64(b), NUM2INT64(c), NUM2INT64(d)));
}

static VALUE sum6_i64(VALUE self, VALUE a, VALUE b, VALUE c, VALUE d, VALUE e, VALUE f) {
    return INT642NUM(xc_sum6_i64(NUM2INT64(a), NUM2INT64(b), NUM2INT64(c), NUM2INT64(d),
                                 NUM2INT64(e), NUM2INT64(f)));
}

static VALUE sum8_i64(VALUE self, VALUE a, VALUE b, VALUE c, VALUE d, VALUE e, VALUE f, VALUE g,
                      VALUE h) {
    return INT642NUM(xc_sum8_i64(NUM2INT64(a), NUM2INT64(b), NUM2INT64(c), NUM2INT64(d),
                                 NUM2INT64(e), NUM2INT64(f), NUM2INT64(g), NUM2INT64(h)));
}

static VALUE sum12_i64(VALUE self, VALUE a, VALUE b, VALUE c, VALUE d, VALUE e, VALUE f, VALUE g,
                       VALUE h, VALUE i, VALUE j, VALUE k, VALUE l) {
    return INT642NUM(xc_sum12_i64(NUM2INT64(a), NUM2INT64(b), NUM2INT64(c), NUM2INT64(d),
                                  NUM2INT64(e), NUM2INT64(f), NUM2INT64(g), NUM2INT64(h),
                                  NUM2INT64(i), NUM2INT64(j), NUM2INT64(k), NUM2INT64(l)));
}

static VALUE sum8_f64(VALUE self, VALUE a, VALUE b, VALUE c, VALUE d, VALUE e, VALUE f, VALUE g,
                      VALUE h) {
    return DBL2NUM(xc_sum8_f64(NUM2DBL(a), NUM2DBL(b), NUM2DBL(c), NUM2DBL(d), NUM2DBL(e),
                               NUM2DBL(f), NUM2DBL(g), NUM2DBL(h)));
}
