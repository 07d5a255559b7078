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
                    r = counter.add(amount);
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
                    r = counter.add(amount);
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
                using (GuardedCounter counter = new GuardedCounter(first))
                {
                    r = counter.add(amount);
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
                SWIGTYPE_p_unsigned_char buffer = Native.xc_buffer_new((uint)size);
                first = Native.byteArray_getitem(buffer, 0);
                last = Native.byteArray_getitem(buffer, (uint)(size - 1));
                Native.xc_buffer_free(buffer);
            }
            return Sample.Of(Sample.NsSince(start), first + "," + last);
        }
        // end of cases
    }
}
