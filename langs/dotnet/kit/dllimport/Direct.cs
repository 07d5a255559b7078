using System;
using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>
    /// The functions of crosscall.h whose arguments are the same bits in C# and in C: the JIT calls them without
    /// a stub, and in a loop makes the frame of the call once, before it. Native inherits them, so that a
    /// mechanism can put methods of its own in their place.
    /// </summary>
    internal abstract class Direct
    {
        protected const string Crosscall = "crosscall";

        [DllImport(Crosscall)]
        internal static extern uint xc_abi_version();

        [DllImport(Crosscall)]
        internal static extern IntPtr xc_last_error();

        [DllImport(Crosscall)]
        internal static extern void xc_noop();

        [DllImport(Crosscall)]
        internal static extern int xc_add_i32(int a, int b);

        [DllImport(Crosscall)]
        internal static extern long xc_inc_i64(long value);

        [DllImport(Crosscall)]
        internal static extern long xc_sum2_i64(long a, long b);

        [DllImport(Crosscall)]
        internal static extern long xc_sum4_i64(long a, long b, long c, long d);

        [DllImport(Crosscall)]
        internal static extern long xc_sum6_i64(long a, long b, long c, long d, long e, long f);

        [DllImport(Crosscall)]
        internal static extern long xc_sum8_i64(long a, long b, long c, long d, long e, long f, long g, long h);

        [DllImport(Crosscall)]
        internal static extern long xc_sum12_i64(
            long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k, long l);

        [DllImport(Crosscall)]
        internal static extern double xc_sum8_f64(
            double a, double b, double c, double d, double e, double f, double g, double h);

        [DllImport(Crosscall)]
        internal static extern void xc_str_free(IntPtr text);

        [DllImport(Crosscall)]
        internal static extern Point xc_point_add(Point a, Point b);

        [DllImport(Crosscall)]
        internal static extern Mat4 xc_mat4_scale(Mat4 matrix, double factor);

        [DllImport(Crosscall)]
        internal static extern IntPtr xc_counter_new(long value);

        [DllImport(Crosscall)]
        internal static extern long xc_counter_add(IntPtr counter, long amount);

        [DllImport(Crosscall)]
        internal static extern void xc_counter_free(IntPtr counter);

        [DllImport(Crosscall)]
        internal static extern IntPtr xc_buffer_new(UIntPtr size);

        [DllImport(Crosscall)]
        internal static extern void xc_buffer_free(IntPtr buffer);

        [DllImport(Crosscall)]
        internal static extern long xc_work(long steps);
    }
}
