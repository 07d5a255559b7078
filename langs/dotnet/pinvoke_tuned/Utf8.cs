using System.Text;

namespace Crosscall
{
    /// <summary>Strings as C has them, without the marshaller.</summary>
    internal sealed class Utf8
    {
        private byte[] bytes = new byte[256];

        /// <summary>text with a NUL behind it, in memory that the next call uses again.</summary>
        internal byte[] Encode(string text)
        {
            int capacity = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
            if (bytes.Length < capacity)
            {
                bytes = new byte[capacity];
            }
            int length = Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, 0);
            bytes[length] = 0;
            return bytes;
        }
    }
}
