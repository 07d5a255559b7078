using System;
using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>Bytes that the library allocated, read in place, freed by Dispose alone.</summary>
    internal sealed class ByteBuffer : IDisposable
    {
        private IntPtr bytes;
        private int size;

        internal ByteBuffer(int size)
        {
            bytes = Native.xc_buffer_new((UIntPtr)size);
            if (bytes == IntPtr.Zero)
            {
                throw Native.Failure();
            }
            this.size = size;
        }

        internal byte this[int i]
        {
            get
            {
                if ((uint)i >= (uint)size)
                {
                    throw new IndexOutOfRangeException();
                }
                return Marshal.ReadByte(bytes, i);
            }
        }

        public void Dispose()
        {
            Native.xc_buffer_free(bytes);
            bytes = IntPtr.Zero;
            size = 0;
        }
    }
}
