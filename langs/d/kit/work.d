module work;

import crosscall;
import library;
import session;
import std.algorithm.iteration : sum;
import std.digest : LetterCase, toHexString;

// case: work
Sample work(size_t size, size_t loops)
{
    const long steps = size;
    long r;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_work(steps);
    return sample!"%d"(start, r);
}

// case: sha256
Sample sha256(size_t size, size_t loops)
{
    auto data = new ubyte[size];
    foreach (i, ref value; data)
        value = cast(ubyte)(i % 251);
    ubyte[32] digest;
    const start = now();
    foreach (_; 0 .. loops)
        check(xc_sha256(data.ptr, data.length, digest.ptr));
    return sample!"%s"(start, digest.toHexString!(LetterCase.lower));
}

// case: matmul_f64
Sample matmulF64(size_t size, size_t loops)
{
    auto a = new double[size * size];
    auto b = new double[size * size];
    auto product = new double[size * size];
    foreach (i; 0 .. a.length)
    {
        a[i] = i % 7;
        b[i] = i % 5;
    }
    const start = now();
    foreach (_; 0 .. loops)
        check(xc_matmul_f64(a.ptr, b.ptr, product.ptr, size));
    auto result = sample!""(start);
    result.value = sample!"%.0f"(start, product.sum).value;
    return result;
}

// end of cases
