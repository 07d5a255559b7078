using System;

namespace Crosscall
{
    /// <summary>xc_counter, freed by Dispose alone.</summary>
    internal struct Counter : IDisposable
    {
        private IntPtr pointer;

        internal Counter(long value)
        {
            pointer = Native.xc_counter_new(value);
            if (pointer == IntPtr.Zero)
            {
                throw Native.Failure();
            }
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
