using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Crosscall
{
    /// <summary>The function of a case: loops calls, timed.</summary>
    public delegate Sample Case(int size, long loops);

    /// <summary>The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.</summary>
    public sealed class Worker
    {
        private const uint AbiWrittenFor = 1;

        private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false);

        private readonly Func<uint> abi;
        private readonly List<string> ids = new List<string>();
        private readonly Dictionary<string, Case> cases = new Dictionary<string, Case>();

        /// <summary>abi tells the version of the library, which is loaded by then.</summary>
        public Worker(Func<uint> abi)
        {
            this.abi = abi;
        }

        /// <summary>Cases are added in the order of native/cases.toml.</summary>
        public void Add(string id, Case run)
        {
            ids.Add(id);
            cases.Add(id, run);
        }

        /// <summary>Answers requests until `bye` or the end of stdin.</summary>
        public void Serve()
        {
            using (StreamReader requests = new StreamReader(Console.OpenStandardInput(), Utf8))
            using (StreamWriter answers = new StreamWriter(Console.OpenStandardOutput(), Utf8))
            {
                string line;
                while ((line = requests.ReadLine()) != null && line.Trim() != "bye")
                {
                    answers.Write(AnswerOrError(line) + "\n");
                    answers.Flush();
                }
            }
        }

        private string AnswerOrError(string line)
        {
            try
            {
                return Answer(line.Split((char[])null, StringSplitOptions.RemoveEmptyEntries));
            }
            catch (Exception error)
            {
                string where = line.Trim() == "hello" ? "" : line.Trim() + ": ";
                return "{\"error\":" + Quote(where + error.Message) + "}";
            }
        }

        private string Answer(string[] words)
        {
            string verb = words.Length > 0 ? words[0] : "";
            if (verb == "hello")
            {
                return Hello();
            }
            if (verb == "check" || verb == "run")
            {
                return Measure(verb == "run", words);
            }
            throw new ArgumentException("unknown request");
        }

        private string Hello()
        {
            uint version = abi();
            if (version != AbiWrittenFor)
            {
                throw new InvalidOperationException(
                    "libcrosscall has ABI " + version + ", this worker was written for " + AbiWrittenFor);
            }
            return "{\"protocol\":1,\"abi\":" + version
                + ",\"runtime\":" + Quote(RuntimeInformation.FrameworkDescription)
                + ",\"cases\":[" + string.Join(",", ids.ConvertAll(Quote)) + "]}";
        }

        private string Measure(bool timed, string[] words)
        {
            Case run;
            long size;
            long loops;
            if (words.Length < 2 || !cases.TryGetValue(words[1], out run))
            {
                throw new ArgumentException("unknown case");
            }
            if (words.Length < 4 || !Read(words[2], 0, out size) || !Read(words[3], 1, out loops) || size > int.MaxValue)
            {
                throw new ArgumentException("size and loops must be whole numbers, loops at least 1");
            }
            Sample sample = run((int)size, loops);
            string time = timed ? "\"ns\":" + sample.ElapsedNs + "," : "";
            return "{" + time + "\"value\":" + Quote(sample.Value) + "}";
        }

        private static bool Read(string word, long least, out long number)
        {
            return long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && number >= least;
        }

        private static string Quote(string text)
        {
            StringBuilder json = new StringBuilder("\"");
            foreach (char unit in text)
            {
                if (unit == '"' || unit == '\\')
                {
                    json.Append('\\').Append(unit);
                }
                else if (unit < ' ')
                {
                    json.Append("\\u").Append(((int)unit).ToString("x4"));
                }
                else
                {
                    json.Append(unit);
                }
            }
            return json.Append('"').ToString();
        }
    }
}
