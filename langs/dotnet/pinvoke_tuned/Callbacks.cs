using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Crosscall
{
    internal static unsafe partial class Cases
    {
        // case: apply_i64
        private static Sample ApplyI64(int size, long loops)
        {
            IntPtr increment = Upcalls.Increment;
            long from = Inputs.Hidden(1L << 53);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_apply_i64(increment, IntPtr.Zero, from, (UIntPtr)size);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sort_i32
        private static Sample SortI32(int size, long loops)
        {
            IntPtr compare = Upcalls.Compare;
            int[] values = Inputs.Shuffled(size);
            int[] sorted = new int[size];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (int* input = values, output = sorted)
                {
                    Native.Check(Native.xc_sort_i32(input, output, (UIntPtr)values.Length, compare, IntPtr.Zero));
                }
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Ends(sorted));
        }

        // case: log_message
        private static Sample LogMessage(int size, long loops)
        {
            IntPtr sink = Upcalls.Sink;
            int level = Inputs.Hidden(2);
            Keeper keeper = new Keeper();
            GCHandle handle = GCHandle.Alloc(keeper);
            try
            {
                IntPtr place = GCHandle.ToIntPtr(handle);
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    Native.Check(Native.xc_log_message(sink, place, level));
                }
                return Sample.Of(Sample.NsSince(start), keeper.ToString());
            }
            finally
            {
                handle.Free();
            }
        }
        // end of cases
    }
}
