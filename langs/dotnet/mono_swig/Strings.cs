using System.Diagnostics;
using System.Text;

namespace Crosscall
{
    internal static partial class Cases
    {
        // case: str_len
        private static Sample StrLen(int size, long loops)
        {
            string text = Inputs.Text(size);
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_str_len(text);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: str_upper
        private static Sample StrUpper(int size, long loops)
        {
            string[] texts = Inputs.Texts(size);
            string upper = "";
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                upper = Native.xc_str_upper(texts[i & 3]);
            }
            return Sample.Of(Sample.NsSince(start), upper);
        }

        // case: str_copy
        private static Sample StrCopy(int size, long loops)
        {
            string[] texts = Inputs.Texts(size);
            byte[] buffer = new byte[size + 1];
            uint capacity = (uint)buffer.Length;
            string copy = "";
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                long length = Native.xc_str_copy(buffer, capacity, texts[i & 3]);
                copy = Encoding.UTF8.GetString(buffer, 0, (int)length);
            }
            return Sample.Of(Sample.NsSince(start), copy);
        }

        // case: person_json
        private static Sample PersonJson(int size, long loops)
        {
            string name = "Zoë";
            long id = 9007199254740993;
            int age = 41;
            string json = "";
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                json = Native.xc_person_json(name, id, age);
            }
            return Sample.Of(Sample.NsSince(start), json);
        }
        // end of cases
    }
}
