/** The arguments of native/cases.toml, made before the clock starts. */
import { Buffer } from "node:buffer";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * `size` bytes of UTF-8, by the rule at the top of native/cases.toml: its
 * letters begin with the one of the alphabet that has the number `first`.
 */
export function text(size, first = 0) {
  const euro = size % 2 === 1 && size >= 3 ? "€" : "";
  const count = size - Buffer.byteLength(euro);
  const letters = LETTERS.repeat(Math.ceil((first + count) / 26));
  // Through bytes and back: a string put together from parts is a tree of them
  // until its first use flattens it.
  const bytes = Buffer.alloc(size);
  bytes.write(euro + letters.slice(first, first + count));
  return bytes.toString();
}

/** The four texts that the cases take by turns. */
export const texts = (size) => [0, 1, 2, 3].map((first) => text(size, first));

// Read from a typed array, because a compiler would take a literal in the
// source for a constant, and no caller's arguments are that. By index: taking an
// array apart goes through an iterator, whose code other cases' arrays slow down.

/** The arguments of add_i32. */
export const ADDENDS = Int32Array.of(1000000, 2345678);

/** The arguments of sum8_f64: 1, 2, 4, … 128. */
export const DOUBLINGS = Float64Array.from({ length: 8 }, (_, i) => 2 ** i);

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

/** What log_message prints of the object that its messages are kept in. */
export function logged({ level, message, number }) {
  return `${level}|${message}|${number}`;
}

export function hex(digest) {
  const { buffer, byteOffset, length } = digest;
  return Buffer.from(buffer, byteOffset, length).toString("hex");
}
