/// What all loops share of the library: its codes as exceptions.
module library;

import crosscall;
import std.string : fromStringz;

class CrosscallException : Exception
{
    const xc_status status;

    /// The message is copied: the library's lives only until the next failure.
    this(xc_status status, string file = __FILE__, size_t line = __LINE__)
    {
        super(xc_last_error().fromStringz.idup, file, line);
        this.status = status;
    }
}

void check(xc_status status)
{
    if (status != XC_OK)
        throw new CrosscallException(status);
}

/// For functions that return null when memory ran out.
T* checkMemory(T)(T* result)
{
    if (result is null)
        throw new CrosscallException(XC_ERR_MEMORY);
    return result;
}
