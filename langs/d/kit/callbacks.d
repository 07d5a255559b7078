module callbacks;

import crosscall;
import library;
import session;
import std.string : fromStringz;

// case: apply_i64
extern (C) long increment(long value, void*) nothrow @nogc
{
    return value + 1;
}

Sample applyI64(size_t size, size_t loops)
{
    const value = hide(1L << 53);
    long r;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_apply_i64(&increment, null, value, size);
    return sample!"%d"(start, r);
}

// case: sort_i32
extern (C) int compare(int a, int b, void*) nothrow @nogc
{
    return (a > b) - (a < b);
}

Sample sortI32(size_t size, size_t loops)
{
    if (size == 0)
        throw new Exception("nothing to print of 0 elements");
    auto input = new int[size];
    auto output = new int[size];
    foreach (i, ref value; input)
        value = cast(int)(i * 7919 % size);
    const start = now();
    foreach (_; 0 .. loops)
        check(xc_sort_i32(input.ptr, output.ptr, size, &compare, null));
    return sample!"%d,%d,%d"(start, output[0], output[size / 2], output[size - 1]);
}

// case: log_message
final class Log
{
    int number;
    int level = -1;
    string last;

    this(int number)
    {
        this.number = number;
    }
}

/// An exception would not pass through C: nothrow lets the compiler see that there is none.
extern (C) void sink(int level, const(char)* message, void* user) nothrow
{
    auto log = cast(Log) user;
    log.level = level;
    log.last = message.fromStringz.idup;
}

Sample logMessage(size_t, size_t loops)
{
    auto log = new Log(7);
    const level = hide(XC_LOG_WARNING);
    const start = now();
    foreach (_; 0 .. loops)
        check(xc_log_message(&sink, cast(void*) log, level));
    return sample!"%d|%s|%d"(start, log.level, log.last, log.number);
}

// end of cases
