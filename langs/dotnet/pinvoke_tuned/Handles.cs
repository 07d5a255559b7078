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

    /// <summary>Bytes that the library allocated, read in place, freed by Dispose alone.</summary>
    internal unsafe struct ByteBuffer : IDisposable
    {
        private byte* bytes;

        internal byte this[int i]
        {
            get { return bytes[i]; }
        }

        internal static ByteBuffer New(int size)
        {
            ByteBuffer buffer = new ByteBuffer { bytes = Native.xc_buffer_new((UIntPtr)size) };
            if (buffer.bytes == null)
            {
                throw Native.Failure();
            }
            return buffer;
        }

        public void Dispose()
        {
            Native.xc_buffer_free(bytes);
            bytes = null;
        }
    }
}
