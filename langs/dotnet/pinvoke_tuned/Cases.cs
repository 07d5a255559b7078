using System;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Crosscall
{
    /// <summary>Calls libcrosscall by P/Invoke with blittable types alone.</summary>
    internal static unsafe class Cases
    {
        // case: empty
        private static Sample Empty(int size, long loops)
        {
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
            }
            return Sample.Of(Sample.NsSince(start), 0);
        }

        // case: noop
        private static Sample Noop(int size, long loops)
        {
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                Native.xc_noop();
            }
            return Sample.Of(Sample.NsSince(start), 0);
        }

        // case: add_i32
        private static Sample AddI32(int size, long loops)
        {
            int a = 1000000;
            int b = 2345678;
            int r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_add_i32(a, b);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: inc_i64
        private static Sample IncI64(int size, long loops)
        {
            long x = 1L << 53;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                x = Native.xc_inc_i64(x);
            }
            return Sample.Of(Sample.NsSince(start), x);
        }

        // case: sum2_i64
        private static Sample Sum2I64(int size, long loops)
        {
            long a = 1L << 40, b = 1L << 41;
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_sum2_i64(a, b);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sum4_i64
        private static Sample Sum4I64(int size, long loops)
        {
            long a = 1L << 40, b = 1L << 41, c = 1L << 42, d = 1L << 43;
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_sum4_i64(a, b, c, d);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sum6_i64
        private static Sample Sum6I64(int size, long loops)
        {
            long a = 1L << 40, b = 1L << 41, c = 1L << 42, d = 1L << 43, e = 1L << 44, f = 1L << 45;
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_sum6_i64(a, b, c, d, e, f);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sum8_i64
        private static Sample Sum8I64(int size, long loops)
        {
            long a = 1L << 40, b = 1L << 41, c = 1L << 42, d = 1L << 43, e = 1L << 44, f = 1L << 45;
            long g = 1L << 46, h = 1L << 47;
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_sum8_i64(a, b, c, d, e, f, g, h);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sum12_i64
        private static Sample Sum12I64(int size, long loops)
        {
            long a = 1L << 40, b = 1L << 41, c = 1L << 42, d = 1L << 43, e = 1L << 44, f = 1L << 45;
            long g = 1L << 46, h = 1L << 47, j = 1L << 48, k = 1L << 49, l = 1L << 50, m = 1L << 51;
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_sum12_i64(a, b, c, d, e, f, g, h, j, k, l, m);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sum8_f64
        private static Sample Sum8F64(int size, long loops)
        {
            double r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_sum8_f64(1, 2, 4, 8, 16, 32, 64, 128);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

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
            string text = Inputs.Text(size);
            Utf8 utf8 = new Utf8();
            string upper = "";
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (byte* input = utf8.Encode(text))
                {
                    upper = Native.TakeText(Native.xc_str_upper(input));
                }
            }
            return Sample.Of(Sample.NsSince(start), upper);
        }

        // case: str_copy
        private static Sample StrCopy(int size, long loops)
        {
            string text = Inputs.Text(size);
            byte[] buffer = new byte[size + 1];
            UIntPtr capacity = (UIntPtr)buffer.Length;
            Utf8 utf8 = new Utf8();
            string copy = "";
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (byte* input = utf8.Encode(text), output = buffer)
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

        // case: sum_f64
        private static Sample SumF64(int size, long loops)
        {
            double[] values = Inputs.Doubles(size);
            double r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (double* pointer = values)
                {
                    r = Native.xc_sum_f64(pointer, (UIntPtr)values.Length);
                }
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: scale_f64
        private static Sample ScaleF64(int size, long loops)
        {
            double[] values = Inputs.Doubles(size);
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (double* pointer = values)
                {
                    Native.Check(Native.xc_scale_f64(pointer, (UIntPtr)values.Length, -1));
                }
            }
            return Sample.Of(Sample.NsSince(start), values[size - 1]);
        }

        // case: point_dist
        private static Sample PointDist(int size, long loops)
        {
            Point a = new Point(1, 2);
            Point b = new Point(4, 6);
            double r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_point_dist(&a, &b);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: point_add
        private static Sample PointAdd(int size, long loops)
        {
            Point a = new Point(1, 2);
            Point b = new Point(3, 4);
            double x = 0;
            double y = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                Point p = Native.xc_point_add(a, b);
                x = p.X;
                y = p.Y;
            }
            return Sample.Of(Sample.NsSince(start), (long)x + "," + (long)y);
        }

        // case: mat4_scale
        private static Sample Mat4Scale(int size, long loops)
        {
            Mat4 m = Mat4.Counted();
            Mat4 m2 = m;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                m2 = Native.xc_mat4_scale(m, 2);
            }
            return Sample.Of(Sample.NsSince(start), m2.Sum());
        }

        // case: apply_i64
        private static Sample ApplyI64(int size, long loops)
        {
            IntPtr increment = Upcalls.Increment;
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_apply_i64(increment, IntPtr.Zero, 1L << 53, (UIntPtr)size);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sort_i32
        private static Sample SortI32(int size, long loops)
        {
            IntPtr compare = Upcalls.Compare;
            int[] values = Inputs.Shuffled(size);
            int[] sorted = new int[size];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (int* input = values, output = sorted)
                {
                    Native.Check(Native.xc_sort_i32(input, output, (UIntPtr)values.Length, compare, IntPtr.Zero));
                }
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Ends(sorted));
        }

        // case: log_message
        private static Sample LogMessage(int size, long loops)
        {
            IntPtr sink = Upcalls.Sink;
            Keeper keeper = new Keeper();
            GCHandle handle = GCHandle.Alloc(keeper);
            try
            {
                IntPtr place = GCHandle.ToIntPtr(handle);
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    Native.Check(Native.xc_log_message(sink, place, 2));
                }
                return Sample.Of(Sample.NsSince(start), keeper.ToString());
            }
            finally
            {
                handle.Free();
            }
        }

        // case: counter_add
        private static Sample CounterAdd(int size, long loops)
        {
            using (Counter counter = Counter.New(5))
            {
                long r = 0;
                long start = Stopwatch.GetTimestamp();
                for (long i = 0; i < loops; i++)
                {
                    r = counter.Add(3);
                }
                return Sample.Of(Sample.NsSince(start), r);
            }
        }

        // case: counter_cycle
        private static Sample CounterCycle(int size, long loops)
        {
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                using (Counter counter = Counter.New(5))
                {
                    r = counter.Add(3);
                }
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: buffer_adopt
        private static Sample BufferAdopt(int size, long loops)
        {
            byte first = 0;
            byte last = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                using (ByteBuffer buffer = ByteBuffer.New(size))
                {
                    first = buffer[0];
                    last = buffer[size - 1];
                }
            }
            return Sample.Of(Sample.NsSince(start), first + "," + last);
        }

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
                    Native.Check(Native.xc_parse_i64(input, &number));
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
            long number;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                try
                {
                    fixed (byte* input = utf8.Encode(text))
                    {
                        Native.Check(Native.xc_parse_i64(input, &number));
                    }
                }
                catch (CrosscallException error)
                {
                    message = error.Message;
                }
            }
            return Sample.Of(Sample.NsSince(start), message);
        }

        // case: work
        private static Sample Work(int size, long loops)
        {
            long r = 0;
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                r = Native.xc_work(size);
            }
            return Sample.Of(Sample.NsSince(start), r);
        }

        // case: sha256
        private static Sample Sha256(int size, long loops)
        {
            byte[] bytes = Inputs.Data(size);
            byte[] hash = new byte[32];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (byte* data = bytes, digest = hash)
                {
                    Native.Check(Native.xc_sha256(data, (UIntPtr)bytes.Length, digest));
                }
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Hex(hash));
        }

        // case: matmul_f64
        private static Sample MatmulF64(int size, long loops)
        {
            long count = (long)size * size;
            double[] left = Inputs.Remainders(count, 7);
            double[] right = Inputs.Remainders(count, 5);
            double[] result = new double[count];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (double* a = left, b = right, product = result)
                {
                    Native.Check(Native.xc_matmul_f64(a, b, product, (UIntPtr)size));
                }
            }
            return Sample.Of(Sample.NsSince(start), Inputs.Sum(result));
        }

        // case: add_batch
        private static Sample AddBatch(int size, long loops)
        {
            int[] left = Inputs.Multiples(size, 1);
            int[] right = Inputs.Multiples(size, 2);
            int[] result = new int[size];
            long start = Stopwatch.GetTimestamp();
            for (long i = 0; i < loops; i++)
            {
                fixed (int* a = left, b = right, sums = result)
                {
                    Native.Check(Native.xc_add_batch(a, b, sums, (UIntPtr)result.Length));
                }
            }
            return Sample.Of(Sample.NsSince(start), result[size - 1]);
        }

        // case: parallel_work
        private static Sample ParallelWork(int size, long loops)
        {
            return Race.Run(size, () =>
            {
                long r = 0;
                for (long i = 0; i < loops; i++)
                {
                    r = Native.xc_work(10000);
                }
                return r;
            });
        }
        // end of cases

        private static void Main()
        {
            Worker worker = new Worker(Native.xc_abi_version);
            worker.Add("empty", Empty);
            worker.Add("noop", Noop);
            worker.Add("add_i32", AddI32);
            worker.Add("inc_i64", IncI64);
            worker.Add("sum2_i64", Sum2I64);
            worker.Add("sum4_i64", Sum4I64);
            worker.Add("sum6_i64", Sum6I64);
            worker.Add("sum8_i64", Sum8I64);
            worker.Add("sum12_i64", Sum12I64);
            worker.Add("sum8_f64", Sum8F64);
            worker.Add("str_len", StrLen);
            worker.Add("str_upper", StrUpper);
            worker.Add("str_copy", StrCopy);
            worker.Add("person_json", PersonJson);
            worker.Add("sum_f64", SumF64);
            worker.Add("scale_f64", ScaleF64);
            worker.Add("point_dist", PointDist);
            worker.Add("point_add", PointAdd);
            worker.Add("mat4_scale", Mat4Scale);
            worker.Add("apply_i64", ApplyI64);
            worker.Add("sort_i32", SortI32);
            worker.Add("log_message", LogMessage);
            worker.Add("counter_add", CounterAdd);
            worker.Add("counter_cycle", CounterCycle);
            worker.Add("buffer_adopt", BufferAdopt);
            worker.Add("parse_ok", ParseOk);
            worker.Add("parse_fail", ParseFail);
            worker.Add("work", Work);
            worker.Add("sha256", Sha256);
            worker.Add("matmul_f64", MatmulF64);
            worker.Add("add_batch", AddBatch);
            worker.Add("parallel_work", ParallelWork);
            worker.Serve();
        }
    }
}
