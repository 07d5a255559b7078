module handles;

import crosscall;
import library;
import session;

// case: counter_add
struct Counter
{
    private xc_counter* handle;

    @disable this(this); // it is freed once

    this(long value)
    {
        handle = checkMemory(xc_counter_new(value));
    }

    ~this()
    {
        xc_counter_free(handle);
    }

    long add(long amount)
    {
        return xc_counter_add(handle, amount);
    }
}

Sample counterAdd(size_t, size_t loops)
{
    auto counter = Counter(5);
    const amount = hide(3L);
    long r;
    const start = now();
    foreach (_; 0 .. loops)
        r = counter.add(amount);
    return sample!"%d"(start, r);
}

// case: counter_cycle
Sample counterCycle(size_t, size_t loops)
{
    const value = hide(5L);
    const amount = hide(3L);
    long r;
    const start = now();
    foreach (_; 0 .. loops)
    {
        auto counter = Counter(value);
        r = counter.add(amount);
    }
    return sample!"%d"(start, r);
}

// case: counter_guarded
/// A class's destructor is its finaliser: the collector calls it if destroy did not.
final class GuardedCounter
{
    private xc_counter* handle;

    this(long value)
    {
        handle = checkMemory(xc_counter_new(value));
    }

    ~this()
    {
        xc_counter_free(handle);
    }

    long add(long amount)
    {
        return xc_counter_add(handle, amount);
    }
}

Sample counterGuarded(size_t, size_t loops)
{
    const value = hide(5L);
    const amount = hide(3L);
    long r;
    const start = now();
    foreach (_; 0 .. loops)
    {
        auto counter = new GuardedCounter(value);
        scope (exit)
            destroy(counter);
        r = counter.add(amount);
    }
    return sample!"%d"(start, r);
}

// case: buffer_adopt
Sample bufferAdopt(size_t size, size_t loops)
{
    if (size == 0)
        throw new Exception("a buffer of 0 bytes has no first one");
    ubyte first, last;
    const start = now();
    foreach (_; 0 .. loops)
    {
        auto raw = checkMemory(xc_buffer_new(size));
        scope (exit)
            xc_buffer_free(raw);
        const bytes = raw[0 .. size];
        first = bytes[0];
        last = bytes[$ - 1];
        keep(first);
        keep(last);
    }
    return sample!"%d,%d"(start, first, last);
}

// end of cases
