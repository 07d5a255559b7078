using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
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
            byte[] data = Inputs.Data(size);
            byte[] digest = new byte[32];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                Native.xc_sha256(data, (uint)data.Length, digest, (uint)digest.Length);
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Hex(digest));
        }

        // case: matmul_f64
        private static Sample MatmulF64(int size, long loops)
        {
            long count = (long)size * size;
            double[] a = Inputs.Remainders(count, 7);
            double[] b = Inputs.Remainders(count, 5);
            double[] product = new double[count];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                Native.xc_matmul_f64(a, b, product, (uint)size);
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Sum(product));
        }
        // end of cases
    }
}
