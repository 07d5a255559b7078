using System;

namespace Crosscall
{
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
