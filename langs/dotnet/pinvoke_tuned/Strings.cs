using System;
using System.Diagnostics;
using System.Text;

namespace Crosscall
{
    internal static unsafe partial class Cases
    {
        // case: str_len
        private static Sample StrLen(int size, long loops)
        {
            string text = Inputs.Text(size);
            Utf8 utf8 = new Utf8();
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (byte* input = utf8.Encode(text))
                {
                    r = Native.xc_str_len(input);
                }
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: str_upper
        private static Sample StrUpper(int size, long loops)
        {
            string[] texts = Inputs.Texts(size);
            Utf8 utf8 = new Utf8();
            string upper = "";
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (byte* input = utf8.Encode(texts[i & 3]))
                {
                    upper = Native.TakeText(Native.xc_str_upper(input));
                }
            }
            return Sample.Of(Sample.NsSince(start), upper);
        }

        // case: str_copy
        private static Sample StrCopy(int size, long loops)
        {
            string[] texts = Inputs.Texts(size);
            byte[] buffer = new byte[size + 1];
            UIntPtr capacity = (UIntPtr)buffer.Length;
            Utf8 utf8 = new Utf8();
            string copy = "";
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (byte* input = utf8.Encode(texts[i & 3]), output = buffer)
                {
                    long length = Native.xc_str_copy(output, capacity, input);
                    if (length < 0)
                    {
                        throw Native.Failure();
                    }
                    copy = Encoding.UTF8.GetString(output, (int)length);
                }
            }
            return Sample.Of(Sample.NsSince(start), copy);
        }

        // case: person_json
        private static Sample PersonJson(int size, long loops)
        {
            string name = "Zoë";
            long id = 9007199254740993;
            int age = 41;
            Utf8 utf8 = new Utf8();
            string json = "";
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (byte* cName = utf8.Encode(name))
                {
                    Person person = new Person { Name = cName, Id = id, Age = age };
                    json = Native.TakeText(Native.xc_person_json(&person));
                }
            }
            return Sample.Of(Sample.NsSince(start), json);
        }
        // end of cases
    }
}
