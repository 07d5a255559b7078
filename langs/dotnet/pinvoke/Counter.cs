using System;
using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>xc_counter.</summary>
    internal sealed class Counter : SafeHandle
    {
        public Counter()
            : base(IntPtr.Zero, true)
        {
        }

        public override bool IsInvalid
        {
            get { return handle == IntPtr.Zero; }
        }

        internal static Counter New(long value)
        {
            Counter counter = Native.xc_counter_new(value);
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
