using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: counter_add
        private static Sample CounterAdd(int size, long loops)
        {
            long amount = Inputs.Hidden(3L);
            using (Counter counter = new Counter(5))
            {
                long r = 0;
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    r = counter.Add(amount);
                }
                return Sample.Of(Sample.NsSince(start), r);
            }
        }

        // case: counter_cycle
        private static Sample CounterCycle(int size, long loops)
        {
            long first = Inputs.Hidden(5L);
            long amount = Inputs.Hidden(3L);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                using (Counter counter = new Counter(first))
                {
                    r = counter.Add(amount);
                }
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: counter_guarded
        private static Sample CounterGuarded(int size, long loops)
        {
            long first = Inputs.Hidden(5L);
            long amount = Inputs.Hidden(3L);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                using (GuardedCounter counter = GuardedCounter.New(first))
                {
                    r = counter.Add(amount);
                }
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: buffer_adopt
        private static Sample BufferAdopt(int size, long loops)
        {
            byte first = 0;
            byte last = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                using (ByteBuffer buffer = new ByteBuffer(size))
                {
                    first = buffer[0];
                    last = buffer[size - 1];
                }
            }
            return Sample.Of(Sample.NsSince(start), first + "," + last);
        }
        // end of cases
    }
}
