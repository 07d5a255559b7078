module calls;

import crosscall;
import session;

// case: empty
Sample empty(size_t, size_t loops)
{
    const start = now();
    foreach (i; 0 .. loops)
        keep(i);
    return sample!"0"(start);
}

// case: noop
Sample noop(size_t, size_t loops)
{
    const start = now();
    foreach (_; 0 .. loops)
        xc_noop();
    return sample!"0"(start);
}

// case: add_i32
Sample addI32(size_t, size_t loops)
{
    const a = hide(1_000_000);
    const b = hide(2_345_678);
    int r;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_add_i32(a, b);
    return sample!"%d"(start, r);
}

// case: inc_i64
Sample incI64(size_t, size_t loops)
{
    auto x = hide(1L << 53);
    const start = now();
    foreach (_; 0 .. loops)
        x = xc_inc_i64(x);
    return sample!"%d"(start, x);
}

// case: sum2_i64
Sample sum2I64(size_t, size_t loops)
{
    const a = hide(1L << 40);
    const b = hide(1L << 41);
    long r;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_sum2_i64(a, b);
    return sample!"%d"(start, r);
}

// case: sum4_i64
Sample sum4I64(size_t, size_t loops)
{
    const a = hide(1L << 40);
    const b = hide(1L << 41);
    const d = hide(1L << 42);
    const e = hide(1L << 43);
    long r;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_sum4_i64(a, b, d, e);
    return sample!"%d"(start, r);
}

// case: sum6_i64
Sample sum6I64(size_t, size_t loops)
{
    const a = hide(1L << 40);
    const b = hide(1L << 41);
    const d = hide(1L << 42);
    const e = hide(1L << 43);
    const f = hide(1L << 44);
    const g = hide(1L << 45);
    long r;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_sum6_i64(a, b, d, e, f, g);
    return sample!"%d"(start, r);
}

// case: sum8_i64
Sample sum8I64(size_t, size_t loops)
{
    const a = hide(1L << 40);
    const b = hide(1L << 41);
    const d = hide(1L << 42);
    const e = hide(1L << 43);
    const f = hide(1L << 44);
    const g = hide(1L << 45);
    const h = hide(1L << 46);
    const j = hide(1L << 47);
    long r;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_sum8_i64(a, b, d, e, f, g, h, j);
    return sample!"%d"(start, r);
}

// case: sum12_i64
Sample sum12I64(size_t, size_t loops)
{
    const a = hide(1L << 40);
    const b = hide(1L << 41);
    const d = hide(1L << 42);
    const e = hide(1L << 43);
    const f = hide(1L << 44);
    const g = hide(1L << 45);
    const h = hide(1L << 46);
    const j = hide(1L << 47);
    const k = hide(1L << 48);
    const l = hide(1L << 49);
    const m = hide(1L << 50);
    const n = hide(1L << 51);
    long r;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_sum12_i64(a, b, d, e, f, g, h, j, k, l, m, n);
    return sample!"%d"(start, r);
}

// case: sum8_f64
Sample sum8F64(size_t, size_t loops)
{
    const a = hide(1.0);
    const b = hide(2.0);
    const d = hide(4.0);
    const e = hide(8.0);
    const f = hide(16.0);
    const g = hide(32.0);
    const h = hide(64.0);
    const j = hide(128.0);
    double r = 0;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_sum8_f64(a, b, d, e, f, g, h, j);
    return sample!"%.0f"(start, r);
}

// end of cases
