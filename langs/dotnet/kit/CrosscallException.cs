using System;

namespace Crosscall
{
    /// <summary>A call failed; the message is the library's.</summary>
    public sealed class CrosscallException : Exception
    {
        public CrosscallException(string message)
            : base(message)
        {
        }
    }
}
