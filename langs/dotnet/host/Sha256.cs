using System;
using System.Runtime.CompilerServices;

namespace Crosscall
{
    /// <summary>SHA-256 (FIPS 180-4) in C#.</summary>
    internal static class Sha256
    {
        // Section 4.2.2: first 32 bits of the fractional parts of the cube roots of the first 64 primes.
        private static readonly uint[] K =
        {
            0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
            0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
            0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
            0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
            0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
            0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
            0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
            0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
        };

        // Section 5.3.3: the same of the square roots of the first eight.
        private static readonly uint[] Start =
        {
            0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
        };

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static void Of(byte[] data, byte[] digest)
        {
            uint[] hash = (uint[])Start.Clone();
            uint[] w = new uint[64];
            int whole = data.Length - data.Length % 64;
            for (int at = 0; at < whole; at += 64)
            {
                Block(hash, w, data, at);
            }
            int rest = data.Length - whole;
            byte[] tail = new byte[rest < 56 ? 64 : 128];
            Array.Copy(data, whole, tail, 0, rest);
            tail[rest] = 0x80;
            StoreBigEndian(tail, tail.Length - 8, (uint)((ulong)data.Length >> 29));
            StoreBigEndian(tail, tail.Length - 4, (uint)data.Length << 3);
            for (int at = 0; at < tail.Length; at += 64)
            {
                Block(hash, w, tail, at);
            }
            for (int i = 0; i < 8; i++)
            {
                StoreBigEndian(digest, 4 * i, hash[i]);
            }
        }

        private static uint RotateRight(uint value, int bits)
        {
            return value >> bits | value << (32 - bits);
        }

        private static void StoreBigEndian(byte[] bytes, int at, uint value)
        {
            for (int i = 0; i < 4; i++)
            {
                bytes[at + i] = (byte)(value >> (24 - 8 * i));
            }
        }

        // Section 6.2.2: the block of 64 bytes at a place of data into the hash value.
        private static void Block(uint[] hash, uint[] w, byte[] data, int at)
        {
            for (int t = 0; t < 16; t++, at += 4)
            {
                w[t] = (uint)data[at] << 24 | (uint)data[at + 1] << 16 | (uint)data[at + 2] << 8 | data[at + 3];
            }
            for (int t = 16; t < 64; t++)
            {
                uint s0 = RotateRight(w[t - 15], 7) ^ RotateRight(w[t - 15], 18) ^ w[t - 15] >> 3;
                uint s1 = RotateRight(w[t - 2], 17) ^ RotateRight(w[t - 2], 19) ^ w[t - 2] >> 10;
                w[t] = w[t - 16] + s0 + w[t - 7] + s1;
            }
            uint a = hash[0], b = hash[1], c = hash[2], d = hash[3];
            uint e = hash[4], f = hash[5], g = hash[6], h = hash[7];
            for (int t = 0; t < 64; t++)
            {
                uint s1 = RotateRight(e, 6) ^ RotateRight(e, 11) ^ RotateRight(e, 25);
                uint t1 = h + s1 + ((e & f) ^ (~e & g)) + K[t] + w[t];
                uint s0 = RotateRight(a, 2) ^ RotateRight(a, 13) ^ RotateRight(a, 22);
                uint t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
                h = g;
                g = f;
                f = e;
                e = d + t1;
                d = c;
                c = b;
                b = a;
                a = t1 + t2;
            }
            hash[0] += a;
            hash[1] += b;
            hash[2] += c;
            hash[3] += d;
            hash[4] += e;
            hash[5] += f;
            hash[6] += g;
            hash[7] += h;
        }
    }
}
