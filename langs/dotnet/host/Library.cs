using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace Crosscall
{
    /// <summary>
    /// libcrosscall's functions as one would write them in C#. They are kept from being inlined: a loop
    /// around nothing would tell nothing.
    /// </summary>
    internal static class Library
    {
        private static readonly string[] Messages =
        {
            "cache: 3 of 4 lookups hit",
            "listening on café-1:8080",
            "disk 91 % full – naïve retry №2",
            "connection lost: peer «мир» closed",
        };

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void Noop()
        {
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static int AddI32(int a, int b)
        {
            return unchecked(a + b);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static long IncI64(long value)
        {
            return unchecked(value + 1);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static long Sum2I64(long a, long b)
        {
            return unchecked(a + b);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static long Sum4I64(long a, long b, long c, long d)
        {
            return unchecked(a + b + c + d);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static long Sum6I64(long a, long b, long c, long d, long e, long f)
        {
            return unchecked(a + b + c + d + e + f);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static long Sum8I64(long a, long b, long c, long d, long e, long f, long g, long h)
        {
            return unchecked(a + b + c + d + e + f + g + h);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static long Sum12I64(
            long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k, long l)
        {
            return unchecked(a + b + c + d + e + f + g + h + i + j + k + l);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static double Sum8F64(
            double a, double b, double c, double d, double e, double f, double g, double h)
        {
            return a + b + c + d + e + f + g + h;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static long StrLen(string text)
        {
            return Encoding.UTF8.GetByteCount(text);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static string StrUpper(string text)
        {
            char[] upper = text.ToCharArray();
            for (int i = 0; i < upper.Length; i++)
            {
                if (upper[i] >= 'a' && upper[i] <= 'z')
                {
                    upper[i] = (char)(upper[i] - 'a' + 'A');
                }
            }
            return new string(upper);
        }

        /// <summary>ArgumentException if buffer has no room for the bytes and a NUL.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static int StrCopy(byte[] buffer, string text)
        {
            int length = Encoding.UTF8.GetBytes(text, 0, text.Length, buffer, 0);
            buffer[length] = 0;
            return length;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static string PersonJson(string name, long id, int age)
        {
            StringBuilder json = new StringBuilder("{\"name\":\"");
            foreach (char unit in name)
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
            return json.Append("\",\"id\":").Append(id).Append(",\"age\":").Append(age).Append('}').ToString();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static double SumF64(double[] values)
        {
            double sum = 0;
            for (int i = 0; i < values.Length; i++)
            {
                sum += values[i];
            }
            return sum;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void ScaleF64(double[] values, double factor)
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i] *= factor;
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static double PointDist(ref Point a, ref Point b)
        {
            double dx = b.X - a.X;
            double dy = b.Y - a.Y;
            return Math.Sqrt(dx * dx + dy * dy);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static Point PointAdd(Point a, Point b)
        {
            return new Point(a.X + b.X, a.Y + b.Y);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static unsafe Mat4 Mat4Scale(Mat4 matrix, double factor)
        {
            for (int i = 0; i < 16; i++)
            {
                matrix.M[i] *= factor;
            }
            return matrix;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static long ApplyI64(Func<long, long> fn, long value, int count)
        {
            for (int i = 0; i < count; i++)
            {
                value = fn(value);
            }
            return value;
        }

        /// <summary>The library's own merge sort: Array.Sort is not stable.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void SortI32(int[] input, int[] output, Comparison<int> compare)
        {
            int count = input.Length;
            int[] from = (int[])input.Clone();
            int[] to = new int[count];
            for (long width = 1; width < count; width *= 2)
            {
                for (long low = 0; low < count; low += 2 * width)
                {
                    int middle = (int)Math.Min(low + width, count);
                    int high = (int)Math.Min(low + 2 * width, count);
                    Merge(from, to, (int)low, middle, high, compare);
                }
                int[] swap = from;
                from = to;
                to = swap;
            }
            Array.Copy(from, output, count);
        }

        private static void Merge(int[] from, int[] to, int low, int middle, int high, Comparison<int> compare)
        {
            int left = low;
            int right = middle;
            for (int i = low; i < high; i++)
            {
                bool takeLeft = right >= high || (left < middle && compare(from[left], from[right]) <= 0);
                to[i] = takeLeft ? from[left++] : from[right++];
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void LogMessage(Action<int, string, Keeper> sink, Keeper user, int level)
        {
            sink(level, Messages[level], user);
        }

        internal sealed class Counter
        {
            private long value;

            internal Counter(long value)
            {
                this.value = value;
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            internal long Add(long amount)
            {
                return unchecked(value += amount);
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static byte[] BufferNew(int size)
        {
            byte[] buffer = new byte[size];
            buffer[0] = (byte)'X';
            buffer[size - 1] = (byte)'C';
            return buffer;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static long ParseI64(string text)
        {
            bool negative = text.StartsWith("-", StringComparison.Ordinal);
            int start = negative || text.StartsWith("+", StringComparison.Ordinal) ? 1 : 0;
            if (text.Length == start)
            {
                throw new CrosscallException("not a number: no digits");
            }
            ulong limit = (ulong)long.MaxValue + (negative ? 1UL : 0);
            ulong magnitude = 0;
            bool fits = true;
            for (int i = start; i < text.Length; i++)
            {
                if (text[i] < '0' || text[i] > '9')
                {
                    throw new CrosscallException("not a number: offset " + i + " is no digit");
                }
                ulong digit = (ulong)(text[i] - '0');
                fits = fits && magnitude <= (limit - digit) / 10;
                magnitude = fits ? magnitude * 10 + digit : magnitude;
            }
            if (!fits)
            {
                throw new CrosscallException("out of range: more than 64 bits");
            }
            return unchecked((long)(negative ? 0 - magnitude : magnitude));
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static long Work(long steps)
        {
            ulong state = 88172645463325252;
            for (long i = 0; i < steps; i++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
            }
            return (long)(state & ((1UL << 53) - 1));
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void MatmulF64(double[] a, double[] b, double[] product, int n)
        {
            Array.Clear(product, 0, n * n);
            for (int i = 0; i < n; i++)
            {
                for (int k = 0; k < n; k++)
                {
                    double factor = a[i * n + k];
                    for (int j = 0; j < n; j++)
                    {
                        product[i * n + j] += factor * b[k * n + j];
                    }
                }
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void AddBatch(int[] a, int[] b, int[] sums)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] = unchecked(a[i] + b[i]);
            }
        }
    }
}
