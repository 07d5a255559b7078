using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Crosscall
{
    internal static partial class Cases
    {
        // An exception must not leave a callback: .NET ends the process, as C has no way to pass it on.
        private static void Rethrow(Exception failure)
        {
            if (failure != null)
            {
                ExceptionDispatchInfo.Capture(failure).Throw();
            }
        }

        // case: apply_i64
        private static Sample ApplyI64(int size, long loops)
        {
            Exception failure = null;
            MapI64 increment = (value, user) =>
            {
                try
                {
                    return value + 1;
                }
                catch (Exception error)
                {
                    failure = error;
                    return 0;
                }
            };
            long from = Inputs.Hidden(1L << 53);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_apply_i64(increment, IntPtr.Zero, from, (UIntPtr)size);
                Rethrow(failure);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sort_i32
        private static Sample SortI32(int size, long loops)
        {
            Exception failure = null;
            CompareI32 compare = (a, b, user) =>
            {
                try
                {
                    return a.CompareTo(b);
                }
                catch (Exception error)
                {
                    failure = error;
                    return 0;
                }
            };
            int[] input = Inputs.Shuffled(size);
            int[] output = new int[size];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                int status = Native.xc_sort_i32(input, output, (UIntPtr)input.Length, compare, IntPtr.Zero);
                Rethrow(failure);
                Native.Check(status);
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Ends(output));
        }

        // case: log_message
        private static Sample LogMessage(int size, long loops)
        {
            Exception failure = null;
            LogSink sink = (level, message, user) =>
            {
                try
                {
                    Keeper found = (Keeper)GCHandle.FromIntPtr(user).Target;
                    found.Level = level;
                    found.Message = message;
                }
                catch (Exception error)
                {
                    failure = error;
                }
            };
            int warning = Inputs.Hidden(2);
            Keeper keeper = new Keeper();
            GCHandle handle = GCHandle.Alloc(keeper);
            try
            {
                IntPtr place = GCHandle.ToIntPtr(handle);
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    int status = Native.xc_log_message(sink, place, warning);
                    Rethrow(failure);
                    Native.Check(status);
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
