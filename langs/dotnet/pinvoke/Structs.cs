using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: point_dist
        private static Sample PointDist(int size, long loops)
        {
            Point a = Inputs.Hidden(new Point(1, 2));
            Point b = Inputs.Hidden(new Point(4, 6));
            double r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_point_dist(ref a, ref b);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: point_add
        private static Sample PointAdd(int size, long loops)
        {
            Point a = Inputs.Hidden(new Point(1, 2));
            Point b = Inputs.Hidden(new Point(3, 4));
            double x = 0;
            double y = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                Point p = Native.xc_point_add(a, b);
                x = p.X;
                y = p.Y;
            }
            return Sample.Of(Sample.NsSince(start), (long)x + "," + (long)y);
        }

        // case: mat4_scale
        private static Sample Mat4Scale(int size, long loops)
        {
            Mat4 m = Mat4.Counted();
            double factor = Inputs.Hidden(2.0);
            Mat4 m2 = m;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                m2 = Native.xc_mat4_scale(m, factor);
            }
            return Sample.Of(Sample.NsSince(start), m2.Sum());
        }
        // end of cases
    }
}
