/// What a case needs besides the library: the clock, the inputs, and values that the compiler does not know.
module session;

import core.time : MonoTime, convClockFreq;
import std.format : format;

struct Sample
{
    long elapsedNs;
    /// The last result as text.
    string value;
}

/// In ticks of the clock, as core.time counts them: a Duration is no finer than 100 ns.
long now()
{
    return MonoTime.currTime.ticks;
}

/// The sample of a loop that began at start and has just ended.
Sample sample(string layout, Results...)(long start, Results results)
{
    const elapsed = convClockFreq(now() - start, MonoTime.ticksPerSecond, 1_000_000_000);
    return Sample(elapsed, format!layout(results));
}

/// Lies in memory that assembly may have written, once, before the clock; the result is a local, as a
/// caller has it.
T hide(T)(T value)
{
    auto place = &value;
    asm nothrow @nogc
    {
        "" : : "r"(place) : "memory";
    }
    return value;
}

/// Keeps the compiler from dropping what nobody reads.
void keep(T)(T value) if (__traits(isIntegral, T))
{
    pragma(inline, true);
    asm nothrow @nogc
    {
        "" : : "r"(value);
    }
}

/// The input text of size bytes; the rule stands at the top of native/cases.toml.
const(char)[] textOf(size_t size, size_t first = 0)
{
    auto made = new char[size];
    immutable euro = "€";
    const head = size % 2 == 1 && size >= euro.length ? euro.length : 0;
    made[0 .. head] = euro[0 .. head];
    foreach (i, ref letter; made[head .. $])
        letter = cast(char)('a' + (i + first) % 26);
    return made;
}

/// The four that a case takes by turns.
const(char)[][4] textsOf(size_t size)
{
    const(char)[][4] made;
    foreach (letter, ref one; made)
        one = textOf(size, letter);
    return made;
}

/// 0, 1, 2, … as doubles.
double[] doublesOf(size_t size)
{
    auto made = new double[size];
    foreach (i, ref value; made)
        value = i;
    return made;
}
