using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: add_batch
        private static Sample AddBatch(int size, long loops)
        {
            int[] a = Inputs.Multiples(size, 1);
            int[] b = Inputs.Multiples(size, 2);
            int[] sums = new int[size];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                Native.xc_add_batch(a, b, sums, (uint)sums.Length);
            }
            return Sample.Of(Sample.NsSince(start), sums[size - 1]);
        }
        // end of cases
    }
}
