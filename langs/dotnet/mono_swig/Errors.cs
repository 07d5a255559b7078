using System;
using System.Diagnostics;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: parse_ok
        private static Sample ParseOk(int size, long loops)
        {
            string text = "123456789012";
            long number = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                long place;
                Native.xc_parse_i64(text, out place);
                number = place;
            }
            return Sample.Of(Sample.NsSince(start), number);
        }

        // case: parse_fail
        private static Sample ParseFail(int size, long loops)
        {
            string text = "12x4567";
            string message = "";
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                try
                {
                    long place;
                    Native.xc_parse_i64(text, out place);
                }
                catch (ArgumentException error)
                {
                    message = error.Message;
                }
            }
            return Sample.Of(Sample.NsSince(start), message);
        }
        // end of cases
    }
}
