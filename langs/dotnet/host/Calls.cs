using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: empty
        private static Sample Empty(int size, long loops)
        {
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
            }
            return Sample.Of(Sample.NsSince(start), 0);
        }

        // case: noop
        private static Sample Noop(int size, long loops)
        {
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                Library.Noop();
            }
            return Sample.Of(Sample.NsSince(start), 0);
        }

        // case: add_i32
        private static Sample AddI32(int size, long loops)
        {
            int a = Inputs.Hidden(1000000);
            int b = Inputs.Hidden(2345678);
            int r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Library.AddI32(a, b);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: inc_i64
        private static Sample IncI64(int size, long loops)
        {
            long x = Inputs.Hidden(1L << 53);
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                x = Library.IncI64(x);
            }
            return Sample.Of(Sample.NsSince(start), x);
        }

        // case: sum2_i64
        private static Sample Sum2I64(int size, long loops)
        {
            long a = Inputs.Hidden(1L << 40), b = Inputs.Hidden(1L << 41);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Library.Sum2I64(a, b);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sum4_i64
        private static Sample Sum4I64(int size, long loops)
        {
            long a = Inputs.Hidden(1L << 40), b = Inputs.Hidden(1L << 41), c = Inputs.Hidden(1L << 42);
            long d = Inputs.Hidden(1L << 43);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Library.Sum4I64(a, b, c, d);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sum6_i64
        private static Sample Sum6I64(int size, long loops)
        {
            long a = Inputs.Hidden(1L << 40), b = Inputs.Hidden(1L << 41), c = Inputs.Hidden(1L << 42);
            long d = Inputs.Hidden(1L << 43), e = Inputs.Hidden(1L << 44), f = Inputs.Hidden(1L << 45);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Library.Sum6I64(a, b, c, d, e, f);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sum8_i64
        private static Sample Sum8I64(int size, long loops)
        {
            long a = Inputs.Hidden(1L << 40), b = Inputs.Hidden(1L << 41), c = Inputs.Hidden(1L << 42);
            long d = Inputs.Hidden(1L << 43), e = Inputs.Hidden(1L << 44), f = Inputs.Hidden(1L << 45);
            long g = Inputs.Hidden(1L << 46), h = Inputs.Hidden(1L << 47);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Library.Sum8I64(a, b, c, d, e, f, g, h);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sum12_i64
        private static Sample Sum12I64(int size, long loops)
        {
            long a = Inputs.Hidden(1L << 40), b = Inputs.Hidden(1L << 41), c = Inputs.Hidden(1L << 42);
            long d = Inputs.Hidden(1L << 43), e = Inputs.Hidden(1L << 44), f = Inputs.Hidden(1L << 45);
            long g = Inputs.Hidden(1L << 46), h = Inputs.Hidden(1L << 47), j = Inputs.Hidden(1L << 48);
            long k = Inputs.Hidden(1L << 49), l = Inputs.Hidden(1L << 50), m = Inputs.Hidden(1L << 51);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Library.Sum12I64(a, b, c, d, e, f, g, h, j, k, l, m);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sum8_f64
        private static Sample Sum8F64(int size, long loops)
        {
            double a = Inputs.Hidden(1.0), b = Inputs.Hidden(2.0), c = Inputs.Hidden(4.0);
            double d = Inputs.Hidden(8.0), e = Inputs.Hidden(16.0), f = Inputs.Hidden(32.0);
            double g = Inputs.Hidden(64.0), h = Inputs.Hidden(128.0);
            double r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Library.Sum8F64(a, b, c, d, e, f, g, h);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }
        // end of cases
    }
}
