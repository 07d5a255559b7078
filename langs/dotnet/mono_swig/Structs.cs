using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: point_dist
        private static Sample PointDist(int size, long loops)
        {
            using (PointProxy a = new PointProxy(1, 2))
            using (PointProxy b = new PointProxy(4, 6))
            {
                double r = 0;
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    r = Native.xc_point_dist(a, b);
                }
                return Sample.Of(Sample.NsSince(start), r);
            }
        }

        // case: point_add
        private static Sample PointAdd(int size, long loops)
        {
            using (PointProxy a = new PointProxy(1, 2))
            using (PointProxy b = new PointProxy(3, 4))
            {
                double x = 0;
                double y = 0;
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    using (PointProxy p = Native.xc_point_add(a, b))
                    {
                        x = p.x;
                        y = p.y;
                    }
                }
                return Sample.Of(Sample.NsSince(start), (long)x + "," + (long)y);
            }
        }

        // case: mat4_scale
        private static Sample Mat4Scale(int size, long loops)
        {
            using (Mat4Proxy m = new Mat4Proxy())
            {
                for (uint k = 0; k < 16; k++)
                {
                    Native.doubleArray_setitem(m.m, k, k);
                }
                double factor = Inputs.Hidden(2.0);
                Mat4Proxy m2 = new Mat4Proxy();
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    m2.Dispose();
                    m2 = Native.xc_mat4_scale(m, factor);
                }
                long ns = Sample.NsSince(start);
                double sum = 0;
                for (uint k = 0; k < 16; k++)
                {
                    sum += Native.doubleArray_getitem(m2.m, k);
                }
                m2.Dispose();
                return Sample.Of(ns, sum);
            }
        }
        // end of cases
    }
}
