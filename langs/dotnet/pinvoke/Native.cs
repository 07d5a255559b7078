using System;
using System.Runtime.InteropServices;

namespace Crosscall
{
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal delegate long MapI64(long value, IntPtr user);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal delegate int CompareI32(int a, int b, IntPtr user);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    internal delegate void LogSink(int level, [MarshalAs(UnmanagedType.LPUTF8Str)] string message, IntPtr user);

    /// <summary>xc_person; the marshaller makes a C string of the name at every call.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Person
    {
        [MarshalAs(UnmanagedType.LPUTF8Str)]
        public string Name;
        public long Id;
        public int Age;
    }

    /// <summary>
    /// crosscall.h as DllImport declarations. Strings are converted by the marshaller, and handles are
    /// SafeHandles: https://learn.microsoft.com/dotnet/standard/native-interop/best-practices
    /// Arrays of blittable elements are pinned, so C works on the array itself:
    /// https://learn.microsoft.com/dotnet/framework/interop/copying-and-pinning
    /// [In] and [Out] change nothing for them in .NET, but make Mono copy.
    /// </summary>
    internal static class Native
    {
        private const string Crosscall = "crosscall";

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
        internal static extern long xc_str_len([MarshalAs(UnmanagedType.LPUTF8Str)] string text);

        [DllImport(Crosscall)]
        internal static extern IntPtr xc_str_upper([MarshalAs(UnmanagedType.LPUTF8Str)] string text);

        [DllImport(Crosscall)]
        internal static extern void xc_str_free(IntPtr text);

        [DllImport(Crosscall)]
        internal static extern long xc_str_copy(
            byte[] buffer, UIntPtr capacity, [MarshalAs(UnmanagedType.LPUTF8Str)] string text);

        // [In]: a ref alone would bring the struct back, with a new string in it.
        [DllImport(Crosscall)]
        internal static extern IntPtr xc_person_json([In] ref Person person);

        [DllImport(Crosscall)]
        internal static extern double xc_sum_f64(double[] values, UIntPtr count);

        [DllImport(Crosscall)]
        internal static extern int xc_scale_f64(double[] values, UIntPtr count, double factor);

        [DllImport(Crosscall)]
        internal static extern double xc_point_dist(ref Point a, ref Point b);

        [DllImport(Crosscall)]
        internal static extern Point xc_point_add(Point a, Point b);

        [DllImport(Crosscall)]
        internal static extern Mat4 xc_mat4_scale(Mat4 matrix, double factor);

        [DllImport(Crosscall)]
        internal static extern long xc_apply_i64(MapI64 fn, IntPtr user, long value, UIntPtr count);

        [DllImport(Crosscall)]
        internal static extern int xc_sort_i32(
            int[] input, int[] output, UIntPtr count, CompareI32 compare, IntPtr user);

        [DllImport(Crosscall)]
        internal static extern int xc_log_message(LogSink sink, IntPtr user, int level);

        [DllImport(Crosscall)]
        internal static extern Counter xc_counter_new(long value);

        [DllImport(Crosscall)]
        internal static extern long xc_counter_add(Counter counter, long amount);

        [DllImport(Crosscall)]
        internal static extern void xc_counter_free(IntPtr counter);

        [DllImport(Crosscall)]
        internal static extern ByteBuffer xc_buffer_new(UIntPtr size);

        [DllImport(Crosscall)]
        internal static extern void xc_buffer_free(IntPtr buffer);

        [DllImport(Crosscall)]
        internal static extern int xc_parse_i64([MarshalAs(UnmanagedType.LPUTF8Str)] string text, out long value);

        [DllImport(Crosscall)]
        internal static extern long xc_work(long steps);

        [DllImport(Crosscall)]
        internal static extern int xc_sha256(byte[] data, UIntPtr size, byte[] digest);

        [DllImport(Crosscall)]
        internal static extern int xc_matmul_f64(
            double[] a, double[] b, double[] product, UIntPtr n);

        [DllImport(Crosscall)]
        internal static extern int xc_add_batch(int[] a, int[] b, int[] sums, UIntPtr count);

        /// <summary>What the last failed call left as its message.</summary>
        internal static CrosscallException Failure()
        {
            return new CrosscallException(Marshal.PtrToStringUTF8(xc_last_error()));
        }

        internal static void Check(int status)
        {
            if (status != 0)
            {
                throw Failure();
            }
        }

        /// <summary>The string of a text of the library's, which is freed.</summary>
        internal static string TakeText(IntPtr text)
        {
            if (text == IntPtr.Zero)
            {
                throw Failure();
            }
            string result = Marshal.PtrToStringUTF8(text);
            xc_str_free(text);
            return result;
        }
    }
}
