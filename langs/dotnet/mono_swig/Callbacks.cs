using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // Classes that override a method of a C++ class.
        private sealed class Increment : Map
        {
            public override long call(long value)
            {
                return value + 1;
            }
        }

        private sealed class Order : Compare
        {
            public override int call(int a, int b)
            {
                return a.CompareTo(b);
            }
        }

        private sealed class KeeperSink : Sink
        {
            internal readonly Keeper Kept = new Keeper();

            public override void call(int level, string message)
            {
                Kept.Level = level;
                Kept.Message = message;
            }
        }

        // case: apply_i64
        private static Sample ApplyI64(int size, long loops)
        {
            using (Increment increment = new Increment())
            {
                long from = Inputs.Hidden(1L << 53);
                long r = 0;
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    r = Native.xc_apply_i64(increment, from, (uint)size);
                }
                return Sample.Of(Sample.NsSince(start), r);
            }
        }

        // case: sort_i32
        private static Sample SortI32(int size, long loops)
        {
            using (Order order = new Order())
            {
                int[] input = Inputs.Shuffled(size);
                int[] output = new int[size];
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    Native.xc_sort_i32(input, output, (uint)input.Length, order);
                }
                return Sample.Of(Sample.NsSince(start), Inputs.Ends(output));
            }
        }

        // case: log_message
        private static Sample LogMessage(int size, long loops)
        {
            using (KeeperSink sink = new KeeperSink())
            {
                int warning = Inputs.Hidden(2);
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    Native.xc_log_message(sink, warning);
                }
                return Sample.Of(Sample.NsSince(start), sink.Kept.ToString());
            }
        }
        // end of cases
    }
}
