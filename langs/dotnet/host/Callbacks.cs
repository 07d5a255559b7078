using System;
using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: apply_i64
        private static Sample ApplyI64(int size, long loops)
        {
            Func<long, long> increment = value => value + 1;
            long from = Inputs.Hidden(1L << 53);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Library.ApplyI64(increment, from, size);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sort_i32
        private static Sample SortI32(int size, long loops)
        {
            Comparison<int> compare = (a, b) => a.CompareTo(b);
            int[] input = Inputs.Shuffled(size);
            int[] output = new int[size];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                Library.SortI32(input, output, compare);
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Ends(output));
        }

        // case: log_message
        private static Sample LogMessage(int size, long loops)
        {
            Action<int, string, Keeper> sink = (level, message, user) =>
            {
                user.Level = level;
                user.Message = message;
            };
            int warning = Inputs.Hidden(2);
            Keeper keeper = new Keeper();
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                Library.LogMessage(sink, keeper, warning);
            }
            return Sample.Of(Sample.NsSince(start), keeper.ToString());
        }
        // end of cases
    }
}
