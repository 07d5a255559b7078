/** The arguments of native/cases.toml, made before the clock starts. */
import { Buffer } from "node:buffer";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** `size` bytes of UTF-8, by the rule at the top of native/cases.toml. */
export function text(size) {
  const euro = size % 2 === 1 && size >= 3 ? "€" : "";
  const count = size - Buffer.byteLength(euro);
  const letters = LETTERS.repeat(Math.ceil(count / 26)).slice(0, count);
  // Through bytes and back: a string put together from parts is a tree of them
  // until its first use flattens it.
  const bytes = Buffer.alloc(size);
  bytes.write(euro + letters);
  return bytes.toString();
}

/** 2^40, 2^41, … 2^51 */
export const POWERS = Array.from(
  { length: 12 },
  (_, i) => 2n ** BigInt(40 + i),
);

function filled(array, at) {
  for (let i = 0; i < array.length; i++) array[i] = at(i);
  return array;
}

export function doubles(count) {
  return filled(new Float64Array(count), (i) => i);
}

export function remainders(count, divisor) {
  return filled(new Float64Array(count), (i) => i % divisor);
}

export function multiples(count, factor) {
  return filled(new Int32Array(count), (i) => i * factor);
}

export function shuffled(count) {
  return filled(new Int32Array(count), (i) => (i * 7919) % count);
}

export function bytes(count) {
  return filled(new Uint8Array(count), (i) => i % 251);
}

export function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** What sort_i32 prints. */
export function ends(output) {
  const last = output.length - 1;
  return [output[0], output[output.length >> 1], output[last]].join();
}

export function hex(digest) {
  const { buffer, byteOffset, length } = digest;
  return Buffer.from(buffer, byteOffset, length).toString("hex");
}
