using System;
using System.Runtime.CompilerServices;

namespace Crosscall
{
    /// <summary>
    /// Each call in a method of its own that is not inlined, as where a program calls once here and once there:
    /// the frame that a loop makes once is made at every call.
    /// </summary>
    internal abstract partial class Native
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new uint xc_abi_version()
        {
            return Direct.xc_abi_version();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new IntPtr xc_last_error()
        {
            return Direct.xc_last_error();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new void xc_noop()
        {
            Direct.xc_noop();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new int xc_add_i32(int a, int b)
        {
            return Direct.xc_add_i32(a, b);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new long xc_inc_i64(long value)
        {
            return Direct.xc_inc_i64(value);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new long xc_sum2_i64(long a, long b)
        {
            return Direct.xc_sum2_i64(a, b);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new long xc_sum4_i64(long a, long b, long c, long d)
        {
            return Direct.xc_sum4_i64(a, b, c, d);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new long xc_sum6_i64(long a, long b, long c, long d, long e, long f)
        {
            return Direct.xc_sum6_i64(a, b, c, d, e, f);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new long xc_sum8_i64(long a, long b, long c, long d, long e, long f, long g, long h)
        {
            return Direct.xc_sum8_i64(a, b, c, d, e, f, g, h);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new long xc_sum12_i64(
            long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k, long l)
        {
            return Direct.xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new double xc_sum8_f64(
            double a, double b, double c, double d, double e, double f, double g, double h)
        {
            return Direct.xc_sum8_f64(a, b, c, d, e, f, g, h);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new void xc_str_free(IntPtr text)
        {
            Direct.xc_str_free(text);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new Point xc_point_add(Point a, Point b)
        {
            return Direct.xc_point_add(a, b);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new Mat4 xc_mat4_scale(Mat4 matrix, double factor)
        {
            return Direct.xc_mat4_scale(matrix, factor);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new IntPtr xc_counter_new(long value)
        {
            return Direct.xc_counter_new(value);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new long xc_counter_add(IntPtr counter, long amount)
        {
            return Direct.xc_counter_add(counter, amount);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new void xc_counter_free(IntPtr counter)
        {
            Direct.xc_counter_free(counter);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new IntPtr xc_buffer_new(UIntPtr size)
        {
            return Direct.xc_buffer_new(size);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new void xc_buffer_free(IntPtr buffer)
        {
            Direct.xc_buffer_free(buffer);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static new long xc_work(long steps)
        {
            return Direct.xc_work(steps);
        }
    }
}
