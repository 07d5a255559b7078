using System;
using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>
    /// xc_counter as a SafeHandle, which has a finaliser and counts its users:
    /// https://learn.microsoft.com/dotnet/api/system.runtime.interopservices.safehandle
    /// </summary>
    internal sealed class GuardedCounter : SafeHandle
    {
        public GuardedCounter()
            : base(IntPtr.Zero, true)
        {
        }

        public override bool IsInvalid
        {
            get { return handle == IntPtr.Zero; }
        }

        internal static GuardedCounter New(long value)
        {
            GuardedCounter counter = Native.xc_counter_new_guarded(value);
            if (counter.IsInvalid)
            {
                throw Native.Failure();
            }
            return counter;
        }

        internal long Add(long amount)
        {
            return Native.xc_counter_add(this, amount);
        }

        protected override bool ReleaseHandle()
        {
            Native.xc_counter_free(handle);
            return true;
        }
    }
}
