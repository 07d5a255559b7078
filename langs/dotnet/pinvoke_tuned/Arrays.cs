using System;
using System.Diagnostics;

namespace Crosscall
{
    internal static unsafe partial class Cases
    {
        // case: sum_f64
        private static Sample SumF64(int size, long loops)
        {
            double[] values = Inputs.Doubles(size);
            double r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (double* pointer = values)
                {
                    r = Native.xc_sum_f64(pointer, (UIntPtr)values.Length);
                }
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: scale_f64
        private static Sample ScaleF64(int size, long loops)
        {
            double[] values = Inputs.Doubles(size);
            double factor = Inputs.Hidden(-1.0);
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (double* pointer = values)
                {
                    Native.Check(Native.xc_scale_f64(pointer, (UIntPtr)values.Length, factor));
                }
            }
            return Sample.Of(Sample.NsSince(start), values[size - 1]);
        }
        // end of cases
    }
}
