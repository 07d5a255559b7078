using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>xc_point.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Point
    {
        public double X;
        public double Y;

        public Point(double x, double y)
        {
            X = x;
            Y = y;
        }
    }
}
