/** libcrosscall as a WebAssembly module: its exports, and memory to hand things over in. */
import { readFileSync } from "node:fs";
import { CrosscallError } from "../../node/kit/failure.mjs";
import { Counts } from "./counts.mjs";
import { Memory } from "./memory.mjs";

// What C calls: `user` is an index into upcalls.
const upcalls = [];
const host = {
  map_i64: (value, user) => upcalls[user](value),
  compare_i32: (a, b, user) => upcalls[user](a, b),
  log_sink: (level, message, user) => upcalls[user](level, message),
};

const module = new WebAssembly.Module(readFileSync(process.argv[2]));
const { exports } = new WebAssembly.Instance(module, { host });
exports._initialize();

export const {
  compare_i32,
  free,
  log_sink,
  map_i64,
  xc_abi_version,
  xc_add_batch,
  xc_add_i32,
  xc_apply_i64,
  xc_buffer_free,
  xc_buffer_new,
  xc_counter_add,
  xc_counter_free,
  xc_counter_new,
  xc_inc_i64,
  xc_log_message,
  xc_mat4_scale,
  xc_matmul_f64,
  xc_noop,
  xc_parse_i64,
  xc_person_json,
  xc_point_add,
  xc_point_dist,
  xc_scale_f64,
  xc_sha256,
  xc_sort_i32,
  xc_str_copy,
  xc_str_len,
  xc_str_upper,
  xc_sum12_i64,
  xc_sum2_i64,
  xc_sum4_i64,
  xc_sum6_i64,
  xc_sum8_f64,
  xc_sum8_i64,
  xc_sum_f64,
  xc_work,
} = exports;

const { malloc, xc_last_error, xc_str_free } = exports;

export const counts = new Counts(exports);
export const memory = new Memory(exports);

/** Throws what the library says it failed at. */
export function fail(status) {
  throw new CrosscallError(status, memory.text(xc_last_error()));
}

/** For functions that answer with an xc_status. */
export function check(status) {
  if (status !== 0) fail(status);
}

/** A string of a text that the library gave away, which is freed. */
export function takeText(pointer) {
  if (pointer === 0) fail();
  const text = memory.text(pointer);
  xc_str_free(pointer);
  return text;
}

/** So many bytes of linear memory, to be freed with free. */
export function allocate(size) {
  const place = malloc(Math.max(size, 1));
  if (place === 0) throw new RangeError("the module is out of memory");
  return place;
}

/** A text as C takes it, in linear memory, to be freed with free. */
export function toText(text) {
  const size = 3 * text.length + 1; // at most
  const place = allocate(size);
  memory.write(text, place, size);
  return place;
}

/** The number by which C calls fn back, until it is dropped. */
export const addUpcall = (fn) => upcalls.push(fn) - 1;
export const dropUpcall = () => upcalls.pop();
