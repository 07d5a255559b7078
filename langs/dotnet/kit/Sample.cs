using System.Diagnostics;

namespace Crosscall
{
    /// <summary>One request's result: the time of the loop and its last result as text.</summary>
    public struct Sample
    {
        public readonly long ElapsedNs;
        public readonly string Value;

        private Sample(long elapsedNs, string value)
        {
            ElapsedNs = elapsedNs;
            Value = value;
        }

        /// <summary>The time from start, a Stopwatch timestamp, until now.</summary>
        public static long NsSince(long start)
        {
            long ticks = Stopwatch.GetTimestamp() - start;
            return (long)(ticks * (1e9 / Stopwatch.Frequency));
        }

        public static Sample Of(long elapsedNs, string value)
        {
            return new Sample(elapsedNs, value);
        }

        public static Sample Of(long elapsedNs, long value)
        {
            return new Sample(elapsedNs, value.ToString());
        }

        /// <summary>A double that is a whole number.</summary>
        public static Sample Of(long elapsedNs, double value)
        {
            return new Sample(elapsedNs, ((long)value).ToString());
        }
    }
}
