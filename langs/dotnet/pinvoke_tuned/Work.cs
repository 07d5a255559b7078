using System;
using System.Diagnostics;

namespace Crosscall
{
    internal static unsafe partial class Cases
    {
        // case: work
        private static Sample Work(int size, long loops)
        {
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_work(size);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sha256
        private static Sample Sha256(int size, long loops)
        {
            byte[] bytes = Inputs.Data(size);
            byte[] hash = new byte[32];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (byte* data = bytes, digest = hash)
                {
                    Native.Check(Native.xc_sha256(data, (UIntPtr)bytes.Length, digest));
                }
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Hex(hash));
        }

        // case: matmul_f64
        private static Sample MatmulF64(int size, long loops)
        {
            long count = (long)size * size;
            double[] left = Inputs.Remainders(count, 7);
            double[] right = Inputs.Remainders(count, 5);
            double[] result = new double[count];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (double* a = left, b = right, product = result)
                {
                    Native.Check(Native.xc_matmul_f64(a, b, product, (UIntPtr)size));
                }
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Sum(result));
        }
        // end of cases
    }
}
