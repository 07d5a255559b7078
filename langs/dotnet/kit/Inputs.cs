using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace Crosscall
{
    /// <summary>The arguments of native/cases.toml, made before the clock starts.</summary>
    public static class Inputs
    {
        /// <summary>The same value, of which the JIT no longer knows that it is a constant.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static T Hidden<T>(T value)
        {
            return value;
        }

        /// <summary>The four texts that the loops of str_upper and str_copy take by turns.</summary>
        public static string[] Texts(long size)
        {
            return new[] { Text(size, 0), Text(size, 1), Text(size, 2), Text(size, 3) };
        }

        /// <summary>
        /// size bytes of UTF-8, by the rule at the top of native/cases.toml; first is the place in the alphabet of
        /// its first letter.
        /// </summary>
        public static string Text(long size, int first = 0)
        {
            StringBuilder text = new StringBuilder(size % 2 == 1 && size >= 3 ? "€" : "");
            long letters = size - 3 * text.Length;
            for (long i = 0; i < letters; i++)
            {
                text.Append((char)('a' + (first + i) % 26));
            }
            return text.ToString();
        }

        public static double[] Doubles(long count)
        {
            return Filled(count, i => (double)i);
        }

        public static double[] Remainders(long count, int divisor)
        {
            return Filled(count, i => (double)(i % divisor));
        }

        public static int[] Multiples(long count, int factor)
        {
            return Filled(count, i => i * factor);
        }

        public static int[] Shuffled(int count)
        {
            return Filled(count, i => (int)((long)i * 7919 % count));
        }

        public static byte[] Data(long size)
        {
            return Filled(size, i => (byte)(i % 251));
        }

        /// <summary>What sort_i32 prints.</summary>
        public static string Ends(int[] output)
        {
            return output[0] + "," + output[output.Length / 2] + "," + output[output.Length - 1];
        }

        public static string Hex(byte[] digest)
        {
            return BitConverter.ToString(digest).Replace("-", "").ToLowerInvariant();
        }

        public static double Sum(double[] values)
        {
            double sum = 0;
            foreach (double value in values)
            {
                sum += value;
            }
            return sum;
        }

        private static T[] Filled<T>(long count, Func<int, T> at)
        {
            T[] array = new T[count];
            for (int i = 0; i < array.Length; i++)
            {
                array[i] = at(i);
            }
            return array;
        }
    }
}
