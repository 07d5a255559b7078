using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Crosscall
{
    internal static unsafe partial class Cases
    {
        // An exception must not leave a callback: .NET ends the process, as C has no way to pass it on.
        [ThreadStatic]
        private static Exception failure;

        private static void Rethrow()
        {
            if (failure != null)
            {
                Exception caught = failure;
                failure = null;
                ExceptionDispatchInfo.Capture(caught).Throw();
            }
        }

        // case: apply_i64
        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        private static long Increment(long value, IntPtr user)
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
        }

        private static Sample ApplyI64(int size, long loops)
        {
            delegate* unmanaged[Cdecl]<long, IntPtr, long> increment = &Increment;
            long from = Inputs.Hidden(1L << 53);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_apply_i64(increment, IntPtr.Zero, from, (UIntPtr)size);
                Rethrow();
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sort_i32
        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        private static int Compare(int a, int b, IntPtr user)
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
        }

        private static Sample SortI32(int size, long loops)
        {
            delegate* unmanaged[Cdecl]<int, int, IntPtr, int> compare = &Compare;
            int[] input = Inputs.Shuffled(size);
            int[] output = new int[size];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                int status = Native.xc_sort_i32(input, output, (UIntPtr)input.Length, compare, IntPtr.Zero);
                Rethrow();
                Native.Check(status);
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Ends(output));
        }

        // case: log_message
        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
        private static void Sink(int level, byte* message, IntPtr user)
        {
            try
            {
                Keeper keeper = (Keeper)GCHandle.FromIntPtr(user).Target;
                keeper.Level = level;
                keeper.Message = Marshal.PtrToStringUTF8((IntPtr)message);
            }
            catch (Exception error)
            {
                failure = error;
            }
        }

        private static Sample LogMessage(int size, long loops)
        {
            delegate* unmanaged[Cdecl]<int, byte*, IntPtr, void> sink = &Sink;
            int level = Inputs.Hidden(2);
            Keeper keeper = new Keeper();
            GCHandle handle = GCHandle.Alloc(keeper);
            try
            {
                IntPtr place = GCHandle.ToIntPtr(handle);
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    int status = Native.xc_log_message(sink, place, level);
                    Rethrow();
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
