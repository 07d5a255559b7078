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
    /// The rest of crosscall.h as DllImport declarations, whose arguments the marshaller converts.
    /// https://learn.microsoft.com/dotnet/standard/native-interop/pinvoke
    /// Arrays of blittable elements are pinned, so C works on the array itself:
    /// https://learn.microsoft.com/dotnet/framework/interop/copying-and-pinning
    /// [In] and [Out] change nothing for them in .NET Core 3.1, but make Mono copy.
    /// </summary>
    internal abstract partial class Native : Direct
    {
        [DllImport(Crosscall)]
        internal static extern long xc_str_len([MarshalAs(UnmanagedType.LPUTF8Str)] string text);

        [DllImport(Crosscall)]
        internal static extern IntPtr xc_str_upper([MarshalAs(UnmanagedType.LPUTF8Str)] string text);

        [DllImport(Crosscall)]
        internal static extern long xc_str_copy(
            byte[] buffer, UIntPtr capacity, [MarshalAs(UnmanagedType.LPUTF8Str)] string text);

        // [In]: a ref alone would bring the struct back, with a new string in it.
        [DllImport(Crosscall)]
        private static extern IntPtr xc_person_json([In] ref Person person);

        internal static string PersonJson(Person person)
        {
            return TakeText(xc_person_json(ref person));
        }

        [DllImport(Crosscall)]
        internal static extern double xc_sum_f64(double[] values, UIntPtr count);

        [DllImport(Crosscall)]
        internal static extern int xc_scale_f64(double[] values, UIntPtr count, double factor);

        [DllImport(Crosscall)]
        internal static extern double xc_point_dist(ref Point a, ref Point b);

        [DllImport(Crosscall)]
        internal static extern long xc_apply_i64(MapI64 fn, IntPtr user, long value, UIntPtr count);

        [DllImport(Crosscall)]
        internal static extern int xc_sort_i32(
            int[] input, int[] output, UIntPtr count, CompareI32 compare, IntPtr user);

        [DllImport(Crosscall)]
        internal static extern int xc_log_message(LogSink sink, IntPtr user, int level);

        [DllImport(Crosscall, EntryPoint = "xc_counter_new")]
        internal static extern GuardedCounter xc_counter_new_guarded(long value);

        [DllImport(Crosscall)]
        internal static extern long xc_counter_add(GuardedCounter counter, long amount);

        [DllImport(Crosscall)]
        internal static extern int xc_parse_i64([MarshalAs(UnmanagedType.LPUTF8Str)] string text, out long value);

        [DllImport(Crosscall)]
        internal static extern int xc_sha256(byte[] data, UIntPtr size, byte[] digest);

        [DllImport(Crosscall)]
        internal static extern int xc_matmul_f64(
            double[] a, double[] b, double[] product, UIntPtr n);

        [DllImport(Crosscall)]
        internal static extern int xc_add_batch(int[] a, int[] b, int[] sums, UIntPtr count);
    }
}
