using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

namespace Crosscall
{
    /// <summary>
    /// Times the rows named in XC_ROWS with BenchmarkDotNet and writes a line of JSON for each into the file
    /// XC_WITNESS, as langs/README.md says.
    /// </summary>
    public static class Program
    {
        private static readonly Dictionary<string, string> Methods = new Dictionary<string, string>
        {
            ["add_i32"] = nameof(Rows.AddI32),
            ["inc_i64"] = nameof(Rows.IncI64),
            ["str_len"] = nameof(Rows.StrLen),
            ["point_add"] = nameof(Rows.PointAdd),
            ["sum_f64"] = nameof(Rows.SumF64),
            ["parse_ok"] = nameof(Rows.ParseOk),
        };

        public static void Main()
        {
            using (StreamWriter answers = new StreamWriter(Environment.GetEnvironmentVariable("XC_WITNESS")))
            {
                foreach (string word in Environment.GetEnvironmentVariable("XC_ROWS").Split(' '))
                {
                    string[] row = word.Split(':');
                    answers.WriteLine(Timed(row[0], int.Parse(row[1])));
                }
            }
        }

        private static string Timed(string name, int size)
        {
            string method = Methods[name];
            Job job = Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(100));
            IConfig config = DefaultConfig.Instance.AddJob(job).AddFilter(new SimpleFilter(
                one => one.Descriptor.WorkloadMethod.Name == method && (int)one.Parameters["Size"] == size));
            Summary summary = BenchmarkRunner.Run<Rows>(config);
            Rows rows = new Rows { Size = size };
            rows.Setup();
            return JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["case"] = name,
                ["size"] = size,
                ["ns"] = summary.Reports.Single().GetResultRuns().Select(run => run.Nanoseconds / run.Operations),
                ["value"] = rows.Value(method),
            });
        }
    }
}
