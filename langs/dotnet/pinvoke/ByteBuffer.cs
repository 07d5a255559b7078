using System;
using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>Bytes that the library allocated, read in place.</summary>
    internal sealed class ByteBuffer : SafeHandle
    {
        private int size;

        public ByteBuffer()
            : base(IntPtr.Zero, true)
        {
        }

        public override bool IsInvalid
        {
            get { return handle == IntPtr.Zero; }
        }

        internal byte this[int i]
        {
            get
            {
                if ((uint)i >= (uint)size || IsClosed)
                {
                    throw new IndexOutOfRangeException();
                }
                return Marshal.ReadByte(handle, i);
            }
        }

        internal static ByteBuffer New(int size)
        {
            ByteBuffer buffer = Native.xc_buffer_new((UIntPtr)size);
            if (buffer.IsInvalid)
            {
                throw Native.Failure();
            }
            buffer.size = size;
            return buffer;
        }

        protected override bool ReleaseHandle()
        {
            Native.xc_buffer_free(handle);
            return true;
        }
    }
}
