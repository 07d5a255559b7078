using System;
using System.Runtime.InteropServices;

namespace Crosscall
{
    /// <summary>
    /// What is done with results, whichever way the functions are declared: .NET by LibraryImport
    /// (kit/libraryimport), older versions and Mono by DllImport (kit/dllimport).
    /// </summary>
    internal partial class Native
    {
        /// <summary>What the last failed call left as its message.</summary>
        internal static CrosscallException Failure()
        {
            return new CrosscallException(Marshal.PtrToStringUTF8(xc_last_error()));
        }

        internal static void Check(int status)
        {
            if (status != 0)
            {
                throw Failure();
            }
        }

        /// <summary>The string of a text of the library's, which is freed.</summary>
        internal static string TakeText(IntPtr text)
        {
            if (text == IntPtr.Zero)
            {
                throw Failure();
            }
            string result = Marshal.PtrToStringUTF8(text);
            xc_str_free(text);
            return result;
        }
    }
}
