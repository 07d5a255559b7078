/** SHA-256 as the library has it (FIPS 180-4): plain rounds on 32-bit integers. */

/** The first 32 bits of the fractional part of a root of a prime. */
const fraction = (root) => ((root % 1) * 2 ** 32) | 0;

function primes(count) {
  const found = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}

const K = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(
  primes(8),
  (prime) => fraction(Math.sqrt(prime)),
);
const rotate = (value, bits) => (value >>> bits) | (value << (32 - bits));

const w = new Int32Array(64);

/** Section 6.2.2: the 64 bytes of view from `at` on into the hash value. */
function block(hash, view, at) {
  for (let t = 0; t < 16; t++) w[t] = view.getInt32(at + 4 * t);
  for (let t = 16; t < 64; t++) {
    const v = w[t - 15];
    const u = w[t - 2];
    const s0 = rotate(v, 7) ^ rotate(v, 18) ^ (v >>> 3);
    const s1 = rotate(u, 17) ^ rotate(u, 19) ^ (u >>> 10);
    w[t] = w[t - 16] + s0 + w[t - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = hash;
  for (let t = 0; t < 64; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
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

export function sha256(data, digest) {
  const hash = START.slice();
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const whole = data.length - data.length % 64;
  for (let at = 0; at < whole; at += 64) block(hash, view, at);
  const rest = data.length - whole;
  const tail = new DataView(new ArrayBuffer(rest < 56 ? 64 : 128));
  new Uint8Array(tail.buffer).set(data.subarray(whole));
  tail.setUint8(rest, 0x80);
  tail.setBigUint64(tail.byteLength - 8, BigInt(data.length) * 8n);
  for (let at = 0; at < tail.byteLength; at += 64) block(hash, tail, at);
  const out = new DataView(digest.buffer, digest.byteOffset);
  for (let i = 0; i < 8; i++) out.setInt32(4 * i, hash[i]);
}
