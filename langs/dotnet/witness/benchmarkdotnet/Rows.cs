using System;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Crosscall
{
    /// <summary>
    /// Each method is one turn of the loop of its case in langs/dotnet/pinvoke. What the loop has in local
    /// variables stands in fields, so that nothing is a constant; results are returned, and so kept.
    /// </summary>
    public class Rows
    {
        private readonly Consumer consumer = new Consumer();
        private int a;
        private int b;
        private long x;
        private string text;
        private Point left;
        private Point right;
        private double[] values;
        private string number;

        [Params(1, 256, 1024)]
        public int Size { get; set; }

        [GlobalSetup]
        public void Setup()
        {
            a = 1000000;
            b = 2345678;
            x = 1L << 53;
            text = Inputs.Text(Size);
            left = new Point(1, 2);
            right = new Point(3, 4);
            values = Inputs.Doubles(Size);
            number = "123456789012";
        }

        [Benchmark]
        public int AddI32()
        {
            return Native.xc_add_i32(a, b);
        }

        [Benchmark]
        public long IncI64()
        {
            x = Native.xc_inc_i64(x);
            return x;
        }

        [Benchmark]
        public long StrLen()
        {
            return Native.xc_str_len(text);
        }

        [Benchmark]
        public void PointAdd()
        {
            Point p = Native.xc_point_add(left, right);
            consumer.Consume(p.X);
            consumer.Consume(p.Y);
        }

        [Benchmark]
        public double SumF64()
        {
            return Native.xc_sum_f64(values, (UIntPtr)values.Length);
        }

        [Benchmark]
        public long ParseOk()
        {
            long place;
            Native.Check(Native.xc_parse_i64(number, out place));
            return place;
        }

        /// <summary>What one call gives, as a worker prints it.</summary>
        internal string Value(string row)
        {
            switch (row)
            {
                case nameof(AddI32): return AddI32().ToString();
                case nameof(IncI64): return IncI64().ToString();
                case nameof(StrLen): return StrLen().ToString();
                case nameof(SumF64): return ((long)SumF64()).ToString();
                case nameof(ParseOk): return ParseOk().ToString();
                case nameof(PointAdd):
                    Point p = Native.xc_point_add(left, right);
                    return (long)p.X + "," + (long)p.Y;
                default: throw new ArgumentException(row);
            }
        }
    }
}
