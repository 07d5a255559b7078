/**
 * JavaScript's side of the addon: numbers are put where C reads them, a
 * function without arguments is called, and the result is taken from there.
 */
import { createRequire } from "node:module";
import { CrosscallError } from "../kit/failure.mjs";

export { Counter, GuardedCounter } from "./counter.mjs";

// require, because import does not load addons.
const addon = createRequire(import.meta.url)(process.env.XC_ADDON);

const f64 = new Float64Array(addon.shared, 0, 16); // as in struct shared
const i64 = new BigInt64Array(addon.shared, 128, 16);
const i32 = new Int32Array(addon.shared, 256, 4);

export function fail(status) {
  throw new CrosscallError(status, addon.xc_last_error());
}

/** For functions that leave an xc_status. */
function check() {
  if (i32[0] !== 0) fail(i32[0]);
}

let text_bytes = new Uint8Array(addon.new_text(4096));
const encoder = new TextEncoder();

/** Puts text where C reads it, as UTF-8 with a NUL. */
function write(text) {
  if (text.length * 3 >= text_bytes.length) {
    text_bytes = new Uint8Array(addon.new_text(text.length * 3 + 1));
  }
  const length = text.length <= 16 ? write_ascii(text) : -1;
  const end = length < 0
    ? encoder.encodeInto(text, text_bytes).written
    : length;
  text_bytes[end] = 0;
}

/** For short texts: TextEncoder is a call out of JavaScript. -1 if not ASCII. */
function write_ascii(text) {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return -1;
    text_bytes[i] = code;
  }
  return text.length;
}

/** A typed array whose address C was told: it must never be detached. */
export class Pinned {
  constructor(array) {
    this.array = array;
    this.address = addon.address_of(array);
    this.length = array.length;
  }
}

export const xc_abi_version = addon.xc_abi_version;
export const xc_noop = addon.xc_noop;

export function xc_add_i32(a, b) {
  i32[0] = a;
  i32[1] = b;
  addon.xc_add_i32();
  return i32[0];
}

export function xc_inc_i64(value) {
  i64[0] = value;
  addon.xc_inc_i64();
  return i64[0];
}

export function xc_sum2_i64(a, b) {
  i64[0] = a;
  i64[1] = b;
  addon.xc_sum2_i64();
  return i64[0];
}

export function xc_sum4_i64(a, b, c, d) {
  i64[0] = a;
  i64[1] = b;
  i64[2] = c;
  i64[3] = d;
  addon.xc_sum4_i64();
  return i64[0];
}

export function xc_sum6_i64(a, b, c, d, e, f) {
  i64[0] = a;
  i64[1] = b;
  i64[2] = c;
  i64[3] = d;
  i64[4] = e;
  i64[5] = f;
  addon.xc_sum6_i64();
  return i64[0];
}

export function xc_sum8_i64(a, b, c, d, e, f, g, h) {
  i64[0] = a;
  i64[1] = b;
  i64[2] = c;
  i64[3] = d;
  i64[4] = e;
  i64[5] = f;
  i64[6] = g;
  i64[7] = h;
  addon.xc_sum8_i64();
  return i64[0];
}

export function xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l) {
  i64[0] = a;
  i64[1] = b;
  i64[2] = c;
  i64[3] = d;
  i64[4] = e;
  i64[5] = f;
  i64[6] = g;
  i64[7] = h;
  i64[8] = i;
  i64[9] = j;
  i64[10] = k;
  i64[11] = l;
  addon.xc_sum12_i64();
  return i64[0];
}

export function xc_sum8_f64(a, b, c, d, e, f, g, h) {
  f64[0] = a;
  f64[1] = b;
  f64[2] = c;
  f64[3] = d;
  f64[4] = e;
  f64[5] = f;
  f64[6] = g;
  f64[7] = h;
  addon.xc_sum8_f64();
  return f64[0];
}

export function xc_str_len(text) {
  write(text);
  addon.xc_str_len();
  return f64[0];
}

export function xc_str_upper(text) {
  write(text);
  return addon.xc_str_upper() ?? fail();
}

/** What xc_str_copy writes into. */
export const text_buffer = (size) => new Pinned(new Uint8Array(size));

/** What C wrote into the text_buffer. */
export function xc_str_copy(buffer, text) {
  write(text);
  f64[0] = buffer.address;
  f64[1] = buffer.length;
  return addon.xc_str_copy() ?? fail();
}

export function xc_person_json({ name, id, age }) {
  write(name);
  i64[0] = id;
  i32[0] = age;
  return addon.xc_person_json() ?? fail();
}

export function xc_sum_f64(values) {
  f64[0] = values.address;
  f64[1] = values.length;
  addon.xc_sum_f64();
  return f64[0];
}

export function xc_scale_f64(values, factor) {
  f64[0] = values.address;
  f64[1] = values.length;
  f64[2] = factor;
  addon.xc_scale_f64();
  check();
}

function put_points(a, b) {
  f64[0] = a.x;
  f64[1] = a.y;
  f64[2] = b.x;
  f64[3] = b.y;
}

export function xc_point_dist(a, b) {
  put_points(a, b);
  addon.xc_point_dist();
  return f64[0];
}

export function xc_point_add(a, b) {
  put_points(a, b);
  addon.xc_point_add();
  return { x: f64[0], y: f64[1] };
}

/** Into result, which is pinned like matrix. */
export function xc_mat4_scale(matrix, factor, result) {
  f64[0] = matrix.address;
  f64[1] = factor;
  f64[2] = result.address;
  addon.xc_mat4_scale();
}

/** fn made fit for C, which passes nothing and takes nothing. */
export function map_i64(fn) {
  return () => {
    i64[0] = fn(i64[0]);
  };
}

/** fn by map_i64 */
export function xc_apply_i64(fn, value, count) {
  i64[0] = value;
  f64[0] = count;
  addon.xc_apply_i64(fn);
  return i64[0];
}

export function compare_i32(fn) {
  return () => {
    i32[0] = fn(i32[0], i32[1]);
  };
}

/** compare by compare_i32 */
export function xc_sort_i32(input, output, compare) {
  f64[0] = input.address;
  f64[1] = output.address;
  f64[2] = input.length;
  addon.xc_sort_i32(compare);
  check();
}

export function log_sink(fn, user) {
  return (message) => fn(i32[0], message, user);
}

/** sink by log_sink */
export function xc_log_message(sink, level) {
  i32[0] = level;
  addon.xc_log_message(sink);
  check();
}

/** The address of a counter, 0 if there is none. */
export function xc_counter_new(value) {
  i64[0] = value;
  addon.xc_counter_new();
  return f64[0];
}

export function xc_counter_add(counter, amount) {
  f64[0] = counter;
  i64[0] = amount;
  addon.xc_counter_add();
  return i64[0];
}

export function xc_counter_free(counter) {
  f64[0] = counter;
  addon.xc_counter_free();
}

/** An ArrayBuffer over the library's memory. */
export function xc_buffer_new(size) {
  f64[0] = size;
  return addon.xc_buffer_new() ?? fail();
}

export const xc_buffer_free = addon.xc_buffer_free;

export function xc_parse_i64(text) {
  write(text);
  addon.xc_parse_i64();
  check();
  return i64[0];
}

export function xc_work(steps) {
  f64[0] = steps;
  addon.xc_work();
  return i64[0];
}

export function xc_sha256(data, digest) {
  f64[0] = data.address;
  f64[1] = data.length;
  f64[2] = digest.address;
  addon.xc_sha256();
  check();
}

export function xc_matmul_f64(a, b, product, n) {
  f64[0] = a.address;
  f64[1] = b.address;
  f64[2] = product.address;
  f64[3] = n;
  addon.xc_matmul_f64();
  check();
}

export function xc_add_batch(a, b, sums) {
  f64[0] = a.address;
  f64[1] = b.address;
  f64[2] = sums.address;
  f64[3] = sums.length;
  addon.xc_add_batch();
  check();
}
