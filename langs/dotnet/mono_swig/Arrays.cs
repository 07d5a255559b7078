using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: sum_f64
        private static Sample SumF64(int size, long loops)
        {
            double[] values = Inputs.Doubles(size);
            double r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_sum_f64(values, (uint)values.Length);
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
                Native.xc_scale_f64(values, (uint)values.Length, factor);
            }
            return Sample.Of(Sample.NsSince(start), values[size - 1]);
        }
        // end of cases
    }
}
