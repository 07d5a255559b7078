using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: counter_add
        private static Sample CounterAdd(int size, long loops)
        {
            Library.Counter counter = new Library.Counter(5);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = counter.Add(3);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: counter_cycle
        private static Sample CounterCycle(int size, long loops)
        {
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = new Library.Counter(5).Add(3);
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
                byte[] buffer = Library.BufferNew(size);
                first = buffer[0];
                last = buffer[size - 1];
            }
            return Sample.Of(Sample.NsSince(start), first + "," + last);
        }
        // end of cases
    }
}
