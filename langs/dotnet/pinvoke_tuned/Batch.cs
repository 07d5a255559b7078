using System;
using System.Diagnostics;

namespace Crosscall
{
    internal static unsafe partial class Cases
    {
        // case: add_batch
        private static Sample AddBatch(int size, long loops)
        {
            int[] left = Inputs.Multiples(size, 1);
            int[] right = Inputs.Multiples(size, 2);
            int[] result = new int[size];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (int* a = left, b = right, sums = result)
                {
                    Native.Check(Native.xc_add_batch(a, b, sums, (UIntPtr)result.Length));
                }
            }
            return Sample.Of(Sample.NsSince(start), result[size - 1]);
        }
        // end of cases
    }
}
