using System.Diagnostics;

namespace Crosscall
{
    internal static unsafe partial class Cases
    {
        // case: parse_ok
        private static Sample ParseOk(int size, long loops)
        {
            string text = "123456789012";
            Utf8 utf8 = new Utf8();
            long number = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (byte* input = utf8.Encode(text))
                {
                    long place;
                    Native.Check(Native.xc_parse_i64(input, &place));
                    number = place;
                }
            }
            return Sample.Of(Sample.NsSince(start), number);
        }

        // case: parse_fail
        private static Sample ParseFail(int size, long loops)
        {
            string text = "12x4567";
            Utf8 utf8 = new Utf8();
            string message = "";
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                try
                {
                    fixed (byte* input = utf8.Encode(text))
                    {
                        long place;
                        Native.Check(Native.xc_parse_i64(input, &place));
                    }
                }
                catch (CrosscallException error)
                {
                    message = error.Message;
                }
            }
            return Sample.Of(Sample.NsSince(start), message);
        }
        // end of cases
    }
}
