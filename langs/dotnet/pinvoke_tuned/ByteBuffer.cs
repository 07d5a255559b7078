using System;

namespace Crosscall
{
    /// <summary>Bytes that the library allocated, read in place, freed by Dispose alone.</summary>
    internal unsafe struct ByteBuffer : IDisposable
    {
        private byte* bytes;

        internal ByteBuffer(int size)
        {
            bytes = Native.xc_buffer_new((UIntPtr)size);
            if (bytes == null)
            {
                throw Native.Failure();
            }
        }

        internal byte this[int i]
        {
            get { return bytes[i]; }
        }

        public void Dispose()
        {
            Native.xc_buffer_free(bytes);
            bytes = null;
        }
    }
}
