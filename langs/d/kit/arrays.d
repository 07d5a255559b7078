module arrays;

import crosscall;
import library;
import session;

// case: sum_f64
Sample sumF64(size_t size, size_t loops)
{
    const values = doublesOf(size);
    double r = 0;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_sum_f64(values.ptr, values.length);
    return sample!"%.0f"(start, r);
}

// case: scale_f64
Sample scaleF64(size_t size, size_t loops)
{
    auto values = doublesOf(size);
    const factor = hide(-1.0);
    const start = now();
    foreach (_; 0 .. loops)
        check(xc_scale_f64(values.ptr, values.length, factor));
    return sample!"%.0f"(start, values.length > 0 ? values[$ - 1] : 0);
}

// end of cases
