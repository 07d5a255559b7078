using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>
    /// The callbacks as function pointers, made once. An exception in one ends the process in .NET.
    /// https://learn.microsoft.com/dotnet/standard/native-interop/best-practices
    /// </summary>
    internal static unsafe class Upcalls
    {
#if NET5_0_OR_GREATER
        internal static readonly IntPtr Increment = (IntPtr)(delegate* unmanaged[Cdecl]<long, IntPtr, long>)&OnIncrement;
        internal static readonly IntPtr Compare = (IntPtr)(delegate* unmanaged[Cdecl]<int, int, IntPtr, int>)&OnCompare;
        internal static readonly IntPtr Sink = (IntPtr)(delegate* unmanaged[Cdecl]<int, byte*, IntPtr, void>)&OnMessage;
#else
        // The delegates must live as long as their pointers.
        private static readonly MapI64 IncrementDelegate = OnIncrement;
        private static readonly CompareI32 CompareDelegate = OnCompare;
        private static readonly LogSink SinkDelegate = OnMessage;

        internal static readonly IntPtr Increment = Marshal.GetFunctionPointerForDelegate(IncrementDelegate);
        internal static readonly IntPtr Compare = Marshal.GetFunctionPointerForDelegate(CompareDelegate);
        internal static readonly IntPtr Sink = Marshal.GetFunctionPointerForDelegate(SinkDelegate);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate long MapI64(long value, IntPtr user);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate int CompareI32(int a, int b, IntPtr user);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void LogSink(int level, byte* message, IntPtr user);
#endif

#if NET5_0_OR_GREATER
        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
#endif
        private static long OnIncrement(long value, IntPtr user)
        {
            return value + 1;
        }

#if NET5_0_OR_GREATER
        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
#endif
        private static int OnCompare(int a, int b, IntPtr user)
        {
            return a.CompareTo(b);
        }

#if NET5_0_OR_GREATER
        [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
#endif
        private static void OnMessage(int level, byte* message, IntPtr user)
        {
            Keeper keeper = (Keeper)GCHandle.FromIntPtr(user).Target;
            keeper.Level = level;
            keeper.Message = Marshal.PtrToStringUTF8((IntPtr)message);
        }
    }
}
