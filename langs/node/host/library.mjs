/**
 * What libcrosscall does, written in JavaScript: for scale.
 *
 * 64-bit integers are BigInts that wrap around as C's do; work computes on
 * halves of 32 bits, because a BigInt at each step costs an allocation.
 */
import { Buffer } from "node:buffer";
import { CrosscallError } from "../kit/failure.mjs";

const ERR_PARSE = 2;
const ERR_RANGE = 3;

const wrap = (value) => BigInt.asIntN(64, value);

export function noop() {}

export function add_i32(a, b) {
  return (a + b) | 0;
}

export function inc_i64(value) {
  return wrap(value + 1n);
}

export function sum2_i64(a, b) {
  return wrap(a + b);
}

export function sum4_i64(a, b, c, d) {
  return wrap(a + b + c + d);
}

export function sum6_i64(a, b, c, d, e, f) {
  return wrap(a + b + c + d + e + f);
}

export function sum8_i64(a, b, c, d, e, f, g, h) {
  return wrap(a + b + c + d + e + f + g + h);
}

export function sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l) {
  return wrap(a + b + c + d + e + f + g + h + i + j + k + l);
}

export function sum8_f64(a, b, c, d, e, f, g, h) {
  return a + b + c + d + e + f + g + h;
}

export function str_len(text) {
  return Buffer.byteLength(text);
}

const upper = (letters) => letters.toUpperCase();

/** Only a-z: toUpperCase alone would change letters beyond ASCII too. */
export function str_upper(text) {
  return text.replace(/[a-z]+/g, upper);
}

/** The number of bytes that text takes in buffer. */
export function str_copy(buffer, text) {
  return buffer.write(text);
}

export function person_json({ name, id, age }) {
  return `{"name":${JSON.stringify(name)},"id":${id},"age":${age}}`;
}

export function sum_f64(values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

export function scale_f64(values, factor) {
  for (let i = 0; i < values.length; i++) values[i] *= factor;
}

export function point_dist(a, b) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  return Math.sqrt(dx * dx + dy * dy);
}

export function point_add(a, b) {
  return { x: a.x + b.x, y: a.y + b.y };
}

export function mat4_scale(matrix, factor) {
  const scaled = new Float64Array(16);
  for (let i = 0; i < 16; i++) scaled[i] = matrix[i] * factor;
  return scaled;
}

export function apply_i64(fn, value, count) {
  for (let i = 0; i < count; i++) value = fn(value);
  return value;
}

/** The library's merge sort: the same comparisons in the same order. */
export function sort_i32(input, output, compare) {
  const count = input.length;
  let from = input.slice();
  let to = new Int32Array(count);
  for (let width = 1; width < count; width *= 2) {
    for (let low = 0; low < count; low += 2 * width) {
      const middle = Math.min(low + width, count);
      const high = Math.min(low + 2 * width, count);
      merge(from, to, low, middle, high, compare);
    }
    [from, to] = [to, from];
  }
  output.set(from);
}

function merge(from, to, low, middle, high, compare) {
  let left = low;
  let right = middle;
  for (let i = low; i < high; i++) {
    const takeLeft = right >= high ||
      (left < middle && compare(from[left], from[right]) <= 0);
    to[i] = takeLeft ? from[left++] : from[right++];
  }
}

const MESSAGES = [
  "cache: 3 of 4 lookups hit",
  "listening on café-1:8080",
  "disk 91 % full – naïve retry №2",
  "connection lost: peer «мир» closed",
];

export function log_message(sink, level) {
  if (!(level in MESSAGES)) {
    throw new CrosscallError(ERR_RANGE, `log_message: no level ${level}`);
  }
  sink(level, MESSAGES[level]);
}

export class Counter {
  #value;

  constructor(value) {
    this.#value = value;
  }

  add(amount) {
    return this.#value = wrap(this.#value + amount);
  }
}

export function buffer_new(size) {
  const buffer = new Uint8Array(size);
  buffer[0] = 88;
  buffer[size - 1] = 67;
  return buffer;
}

export function parse_i64(text) {
  if (!/^[+-]?\d+$/.test(text)) {
    const digits = text.replace(/^[+-]/, "");
    const at = digits.search(/\D/);
    throw new CrosscallError(
      ERR_PARSE,
      "not a number: " +
        (at < 0
          ? "no digits"
          : `offset ${at + text.length - digits.length} is no digit`),
    );
  }
  const number = BigInt(text.replace("+", ""));
  if (number !== wrap(number)) {
    throw new CrosscallError(ERR_RANGE, "out of range: more than 64 bits");
  }
  return number;
}

const SEED = 88172645463325252n;

/** Marsaglia's xorshift64 on two halves: shifts of 13, 7 and 17. */
export function work(steps) {
  let high = Number(SEED >> 32n);
  let low = Number(BigInt.asIntN(32, SEED));
  for (let i = 0; i < steps; i++) {
    high ^= (high << 13) | (low >>> 19);
    low ^= low << 13;
    low ^= (low >>> 7) | (high << 25);
    high ^= high >>> 7;
    high ^= (high << 17) | (low >>> 15);
    low ^= low << 17;
  }
  return (BigInt(high & 0x1fffff) << 32n) | BigInt(low >>> 0);
}

export function matmul_f64(a, b, product, n) {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    product.fill(0, row, row + n);
    for (let k = 0; k < n; k++) {
      const factor = a[row + k];
      const other = k * n;
      for (let j = 0; j < n; j++) product[row + j] += factor * b[other + j];
    }
  }
}

export function add_batch(a, b, sums) {
  for (let i = 0; i < sums.length; i++) sums[i] = a[i] + b[i];
}
