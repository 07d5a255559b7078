module batch;

import crosscall;
import library;
import session;

// case: add_batch
Sample addBatch(size_t size, size_t loops)
{
    auto a = new int[size];
    auto b = new int[size];
    auto sums = new int[size];
    foreach (i; 0 .. size)
    {
        a[i] = cast(int) i;
        b[i] = cast(int)(2 * i);
    }
    const start = now();
    foreach (_; 0 .. loops)
        check(xc_add_batch(a.ptr, b.ptr, sums.ptr, size));
    return sample!"%d"(start, size > 0 ? sums[$ - 1] : 0);
}

// end of cases
