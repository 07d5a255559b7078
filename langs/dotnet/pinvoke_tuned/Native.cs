using System;
using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>xc_person.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal unsafe struct Person
    {
        public byte* Name;
        public long Id;
        public int Age;
    }

    /// <summary>
    /// crosscall.h in blittable types alone: the marshaller has nothing to do, and .NET calls from compiled
    /// code without a stub. https://learn.microsoft.com/dotnet/framework/interop/blittable-and-non-blittable-types
    /// From .NET 5 on, what takes less than a microsecond and neither blocks nor calls back keeps the thread in
    /// the collector's mode: https://learn.microsoft.com/dotnet/api/system.runtime.interopservices.suppressgctransitionattribute
    /// </summary>
    internal static unsafe class Native
    {
        private const string Crosscall = "crosscall";

        [DllImport(Crosscall)]
        internal static extern uint xc_abi_version();

        [DllImport(Crosscall)]
        internal static extern byte* xc_last_error();

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern void xc_noop();

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern int xc_add_i32(int a, int b);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern long xc_inc_i64(long value);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern long xc_sum2_i64(long a, long b);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern long xc_sum4_i64(long a, long b, long c, long d);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern long xc_sum6_i64(long a, long b, long c, long d, long e, long f);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern long xc_sum8_i64(long a, long b, long c, long d, long e, long f, long g, long h);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern long xc_sum12_i64(
            long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k, long l);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern double xc_sum8_f64(
            double a, double b, double c, double d, double e, double f, double g, double h);

        [DllImport(Crosscall)]
        internal static extern long xc_str_len(byte* text);

        [DllImport(Crosscall)]
        internal static extern byte* xc_str_upper(byte* text);

        [DllImport(Crosscall)]
        internal static extern void xc_str_free(byte* text);

        [DllImport(Crosscall)]
        internal static extern long xc_str_copy(byte* buffer, UIntPtr capacity, byte* text);

        [DllImport(Crosscall)]
        internal static extern byte* xc_person_json(Person* person);

        [DllImport(Crosscall)]
        internal static extern double xc_sum_f64(double* values, UIntPtr count);

        [DllImport(Crosscall)]
        internal static extern int xc_scale_f64(double* values, UIntPtr count, double factor);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern double xc_point_dist(Point* a, Point* b);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern Point xc_point_add(Point a, Point b);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern Mat4 xc_mat4_scale(Mat4 matrix, double factor);

        [DllImport(Crosscall)]
        internal static extern long xc_apply_i64(IntPtr fn, IntPtr user, long value, UIntPtr count);

        [DllImport(Crosscall)]
        internal static extern int xc_sort_i32(int* input, int* output, UIntPtr count, IntPtr compare, IntPtr user);

        [DllImport(Crosscall)]
        internal static extern int xc_log_message(IntPtr sink, IntPtr user, int level);

        [DllImport(Crosscall)]
        internal static extern IntPtr xc_counter_new(long value);

#if NET5_0_OR_GREATER
        [SuppressGCTransition]
#endif
        [DllImport(Crosscall)]
        internal static extern long xc_counter_add(IntPtr counter, long amount);

        [DllImport(Crosscall)]
        internal static extern void xc_counter_free(IntPtr counter);

        [DllImport(Crosscall)]
        internal static extern byte* xc_buffer_new(UIntPtr size);

        [DllImport(Crosscall)]
        internal static extern void xc_buffer_free(byte* buffer);

        [DllImport(Crosscall)]
        internal static extern int xc_parse_i64(byte* text, long* value);

        [DllImport(Crosscall)]
        internal static extern long xc_work(long steps);

        [DllImport(Crosscall)]
        internal static extern int xc_sha256(byte* data, UIntPtr size, byte* digest);

        [DllImport(Crosscall)]
        internal static extern int xc_matmul_f64(double* a, double* b, double* product, UIntPtr n);

        [DllImport(Crosscall)]
        internal static extern int xc_add_batch(int* a, int* b, int* sums, UIntPtr count);

        /// <summary>What the last failed call left as its message.</summary>
        internal static CrosscallException Failure()
        {
            return new CrosscallException(Marshal.PtrToStringUTF8((IntPtr)xc_last_error()));
        }

        internal static void Check(int status)
        {
            if (status != 0)
            {
                throw Failure();
            }
        }

        /// <summary>The string of a text of the library's, which is freed.</summary>
        internal static string TakeText(byte* text)
        {
            if (text == null)
            {
                throw Failure();
            }
            string result = Marshal.PtrToStringUTF8((IntPtr)text);
            xc_str_free(text);
            return result;
        }
    }
}
