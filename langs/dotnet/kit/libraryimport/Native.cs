using System;
using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>
    /// crosscall.h as LibraryImport declarations, for which the compiler writes the conversions:
    /// https://learn.microsoft.com/dotnet/standard/native-interop/pinvoke-source-generation
    /// Arrays of blittable elements are pinned, so C works on the array itself; [Out] says that it writes there.
    /// Callbacks are function pointers, not delegates:
    /// https://learn.microsoft.com/dotnet/standard/native-interop/best-practices
    /// </summary>
    internal static unsafe partial class Native
    {
        private const string Crosscall = "crosscall";

        [LibraryImport(Crosscall)]
        internal static partial uint xc_abi_version();

        [LibraryImport(Crosscall)]
        internal static partial IntPtr xc_last_error();

        [LibraryImport(Crosscall)]
        internal static partial void xc_noop();

        [LibraryImport(Crosscall)]
        internal static partial int xc_add_i32(int a, int b);

        [LibraryImport(Crosscall)]
        internal static partial long xc_inc_i64(long value);

        [LibraryImport(Crosscall)]
        internal static partial long xc_sum2_i64(long a, long b);

        [LibraryImport(Crosscall)]
        internal static partial long xc_sum4_i64(long a, long b, long c, long d);

        [LibraryImport(Crosscall)]
        internal static partial long xc_sum6_i64(long a, long b, long c, long d, long e, long f);

        [LibraryImport(Crosscall)]
        internal static partial long xc_sum8_i64(
            long a, long b, long c, long d, long e, long f, long g, long h);

        [LibraryImport(Crosscall)]
        internal static partial long xc_sum12_i64(
            long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k, long l);

        [LibraryImport(Crosscall)]
        internal static partial double xc_sum8_f64(
            double a, double b, double c, double d, double e, double f, double g, double h);

        [LibraryImport(Crosscall, StringMarshalling = StringMarshalling.Utf8)]
        internal static partial long xc_str_len(string text);

        [LibraryImport(Crosscall, StringMarshalling = StringMarshalling.Utf8)]
        internal static partial IntPtr xc_str_upper(string text);

        [LibraryImport(Crosscall)]
        internal static partial void xc_str_free(IntPtr text);

        [LibraryImport(Crosscall, StringMarshalling = StringMarshalling.Utf8)]
        internal static partial long xc_str_copy([Out] byte[] buffer, UIntPtr capacity, string text);

        [LibraryImport(Crosscall)]
        private static partial IntPtr xc_person_json(in Person person);

        internal static string PersonJson(Person person)
        {
            return TakeText(xc_person_json(in person));
        }

        [LibraryImport(Crosscall)]
        internal static partial double xc_sum_f64(double[] values, UIntPtr count);

        [LibraryImport(Crosscall)]
        internal static partial int xc_scale_f64([In, Out] double[] values, UIntPtr count, double factor);

        [LibraryImport(Crosscall)]
        internal static partial double xc_point_dist(ref Point a, ref Point b);

        [LibraryImport(Crosscall)]
        internal static partial Point xc_point_add(Point a, Point b);

        [LibraryImport(Crosscall)]
        internal static partial Mat4 xc_mat4_scale(Mat4 matrix, double factor);

        [LibraryImport(Crosscall)]
        internal static partial long xc_apply_i64(
            delegate* unmanaged[Cdecl]<long, IntPtr, long> fn, IntPtr user, long value, UIntPtr count);

        [LibraryImport(Crosscall)]
        internal static partial int xc_sort_i32(
            int[] input, [Out] int[] output, UIntPtr count,
            delegate* unmanaged[Cdecl]<int, int, IntPtr, int> compare, IntPtr user);

        [LibraryImport(Crosscall)]
        internal static partial int xc_log_message(
            delegate* unmanaged[Cdecl]<int, byte*, IntPtr, void> sink, IntPtr user, int level);

        [LibraryImport(Crosscall)]
        internal static partial IntPtr xc_counter_new(long value);

        [LibraryImport(Crosscall, EntryPoint = "xc_counter_new")]
        internal static partial GuardedCounter xc_counter_new_guarded(long value);

        [LibraryImport(Crosscall)]
        internal static partial long xc_counter_add(IntPtr counter, long amount);

        [LibraryImport(Crosscall)]
        internal static partial long xc_counter_add(GuardedCounter counter, long amount);

        [LibraryImport(Crosscall)]
        internal static partial void xc_counter_free(IntPtr counter);

        [LibraryImport(Crosscall)]
        internal static partial IntPtr xc_buffer_new(UIntPtr size);

        [LibraryImport(Crosscall)]
        internal static partial void xc_buffer_free(IntPtr buffer);

        [LibraryImport(Crosscall, StringMarshalling = StringMarshalling.Utf8)]
        internal static partial int xc_parse_i64(string text, out long value);

        [LibraryImport(Crosscall)]
        internal static partial long xc_work(long steps);

        [LibraryImport(Crosscall)]
        internal static partial int xc_sha256(byte[] data, UIntPtr size, [Out] byte[] digest);

        [LibraryImport(Crosscall)]
        internal static partial int xc_matmul_f64(double[] a, double[] b, [Out] double[] product, UIntPtr n);

        [LibraryImport(Crosscall)]
        internal static partial int xc_add_batch(int[] a, int[] b, [Out] int[] sums, UIntPtr count);
    }
}
