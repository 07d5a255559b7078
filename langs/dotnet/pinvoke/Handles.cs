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
