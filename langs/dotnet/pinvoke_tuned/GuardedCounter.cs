using System;

namespace Crosscall
{
    /// <summary>
    /// xc_counter with a finaliser, which Dispose takes back:
    /// https://learn.microsoft.com/dotnet/standard/garbage-collection/implementing-dispose
    /// </summary>
    internal sealed class GuardedCounter : IDisposable
    {
        private IntPtr pointer;

        private GuardedCounter(IntPtr pointer)
        {
            this.pointer = pointer;
        }

        ~GuardedCounter()
        {
            Native.xc_counter_free(pointer);
        }

        internal static GuardedCounter New(long value)
        {
            IntPtr pointer = Native.xc_counter_new(value);
            if (pointer == IntPtr.Zero)
            {
                throw Native.Failure();
            }
            return new GuardedCounter(pointer);
        }

        internal long Add(long amount)
        {
            return Native.xc_counter_add(pointer, amount);
        }

        public void Dispose()
        {
            Native.xc_counter_free(pointer);
            pointer = IntPtr.Zero;
            GC.SuppressFinalize(this);
        }
    }
}
