using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>xc_mat4, with its array inside: what C returns must be blittable.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct Mat4
    {
        public fixed double M[16];

        /// <summary>m[i] = i.</summary>
        public static Mat4 Counted()
        {
            Mat4 matrix = new Mat4();
            for (int i = 0; i < 16; i++)
            {
                matrix.M[i] = i;
            }
            return matrix;
        }

        public double Sum()
        {
            double sum = 0;
            fixed (double* m = M)
            {
                for (int i = 0; i < 16; i++)
                {
                    sum += m[i];
                }
            }
            return sum;
        }
    }
}
