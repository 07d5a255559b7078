using System;

namespace Crosscall
{
    /// <summary>xc_counter, freed by Dispose alone.</summary>
    internal sealed class Counter : IDisposable
    {
        private IntPtr counter;

        internal Counter(long value)
        {
            counter = Native.xc_counter_new(value);
            if (counter == IntPtr.Zero)
            {
                throw Native.Failure();
            }
        }

        internal long Add(long amount)
        {
            if (counter == IntPtr.Zero)
            {
                throw new ObjectDisposedException(nameof(Counter));
            }
            return Native.xc_counter_add(counter, amount);
        }

        public void Dispose()
        {
            Native.xc_counter_free(counter);
            counter = IntPtr.Zero;
        }
    }
}
