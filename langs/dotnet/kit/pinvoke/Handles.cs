using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: counter_add
        private static Sample CounterAdd(int size, long loops)
        {
            using (Counter counter = Counter.New(5))
            {
                long r = 0;
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    r = counter.Add(3);
                }
                return Sample.Of(Sample.NsSince(start), r);
            }
        }

        // case: counter_cycle
        private static Sample CounterCycle(int size, long loops)
        {
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                using (Counter counter = Counter.New(5))
                {
                    r = counter.Add(3);
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
                using (ByteBuffer buffer = ByteBuffer.New(size))
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
