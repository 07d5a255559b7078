/* One call for many pairs of numbers. */

static VALUE add_batch(VALUE self, VALUE a, VALUE b, VALUE sums) {
    VALUE a_guard, b_guard, sums_guard;
    long count = length_of(a);
    if (length_of(b) != count || length_of(sums) != count) {
        rb_raise(rb_eArgError, "the arrays differ in length");
    }
    int32_t *c_a = ALLOCV_N(int32_t, a_guard, count);
    int32_t *c_b = ALLOCV_N(int32_t, b_guard, count);
    int32_t *c_sums = ALLOCV_N(int32_t, sums_guard, count);
    read_integers(a, c_a, count);
    read_integers(b, c_b, count);
    check(xc_add_batch(c_a, c_b, c_sums, (size_t)count));
    write_integers(sums, c_sums, count);
    ALLOCV_END(a_guard);
    ALLOCV_END(b_guard);
    ALLOCV_END(sums_guard);
    return sums;
}
