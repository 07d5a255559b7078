using System;

namespace Crosscall
{
    /// <summary>xc_counter, freed by Dispose alone.</summary>
    internal struct Counter : IDisposable
    {
        private IntPtr pointer;

        internal static Counter New(long value)
        {
            Counter counter = new Counter { pointer = Native.xc_counter_new(value) };
            if (counter.pointer == IntPtr.Zero)
            {
                throw Native.Failure();
            }
            return counter;
        }

        internal long Add(long amount)
        {
            return Native.xc_counter_add(pointer, amount);
        }

        public void Dispose()
        {
            Native.xc_counter_free(pointer);
            pointer = IntPtr.Zero;
        }
    }
}
