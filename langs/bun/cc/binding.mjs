/**
 * libcrosscall through C functions that TinyCC compiles when the worker starts.
 * The fast 64-bit types take numbers and BigInts, and give a number where one
 * is exact.
 */
import { cc } from "bun:ffi";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const file = (name) => fileURLToPath(new URL(name, import.meta.url));

const STATUS = "i32";
const SIZE = "u64_fast";

const glue = cc({
  source: file("glue.c"),
  include: [file("include"), process.env.XC_INCLUDE],
  // TinyCC takes all flags as one text and splits it at spaces, but within quotes.
  flags: ["-Wall", "-Werror", `"-L${dirname(process.env.XC_LIBRARY)}"`],
  library: ["crosscall"],
  symbols: {
    abi_version: { args: [], returns: "u32" },
    last_error: { args: [], returns: "cstring" },
    noop: { args: [], returns: "void" },
    add_i32: { args: ["i32", "i32"], returns: "i32" },
    inc_i64: { args: ["i64_fast"], returns: "i64_fast" },
    sum2_i64: { args: ["i64_fast", "i64_fast"], returns: "i64_fast" },
    sum4_i64: { args: Array(4).fill("i64_fast"), returns: "i64_fast" },
    sum6_i64: { args: Array(6).fill("i64_fast"), returns: "i64_fast" },
    sum8_i64: { args: Array(8).fill("i64_fast"), returns: "i64_fast" },
    sum12_i64: { args: Array(12).fill("i64_fast"), returns: "i64_fast" },
    sum8_f64: { args: Array(8).fill("f64"), returns: "f64" },
    str_len: { args: ["ptr"], returns: "i64_fast" },
    str_upper: { args: ["ptr"], returns: "ptr" },
    str_free: { args: ["ptr"], returns: "void" },
    str_copy: { args: ["ptr", SIZE, "ptr"], returns: "i64_fast" },
    person_json: { args: ["ptr"], returns: "ptr" },
    sum_f64: { args: ["ptr", SIZE], returns: "f64" },
    scale_f64: { args: ["ptr", SIZE, "f64"], returns: STATUS },
    point_dist: { args: ["ptr", "ptr"], returns: "f64" },
    point_add: { args: ["ptr", "ptr", "ptr"], returns: "void" },
    mat4_scale: { args: ["ptr", "f64", "ptr"], returns: "void" },
    // A user pointer is a number here: it only has to come back as it went in.
    apply_i64: {
      args: ["function", SIZE, "i64_fast", SIZE],
      returns: "i64_fast",
    },
    sort_i32: {
      args: ["ptr", "ptr", SIZE, "function", SIZE],
      returns: STATUS,
    },
    log_message: { args: ["function", SIZE, "i32"], returns: STATUS },
    counter_new: { args: ["i64_fast"], returns: "ptr" },
    counter_add: { args: ["ptr", "i64_fast"], returns: "i64_fast" },
    counter_free: { args: ["ptr"], returns: "void" },
    buffer_new: { args: [SIZE], returns: "ptr" },
    buffer_free: { args: ["ptr"], returns: "void" },
    parse_i64: { args: ["ptr", "ptr"], returns: STATUS },
    work: { args: ["i64_fast"], returns: "i64_fast" },
    sha256: { args: ["ptr", SIZE, "ptr"], returns: STATUS },
    matmul_f64: { args: ["ptr", "ptr", "ptr", SIZE], returns: STATUS },
    add_batch: { args: ["ptr", "ptr", "ptr", SIZE], returns: STATUS },
  },
});

export const {
  abi_version: xc_abi_version,
  add_batch: xc_add_batch,
  add_i32: xc_add_i32,
  apply_i64: xc_apply_i64,
  buffer_free: xc_buffer_free,
  buffer_new: xc_buffer_new,
  counter_add: xc_counter_add,
  counter_free: xc_counter_free,
  counter_new: xc_counter_new,
  inc_i64: xc_inc_i64,
  last_error: xc_last_error,
  log_message: xc_log_message,
  mat4_scale: xc_mat4_scale,
  matmul_f64: xc_matmul_f64,
  noop: xc_noop,
  parse_i64: xc_parse_i64,
  person_json: xc_person_json,
  point_add: xc_point_add,
  point_dist: xc_point_dist,
  scale_f64: xc_scale_f64,
  sha256: xc_sha256,
  sort_i32: xc_sort_i32,
  str_copy: xc_str_copy,
  str_free: xc_str_free,
  str_len: xc_str_len,
  str_upper: xc_str_upper,
  sum12_i64: xc_sum12_i64,
  sum2_i64: xc_sum2_i64,
  sum4_i64: xc_sum4_i64,
  sum6_i64: xc_sum6_i64,
  sum8_f64: xc_sum8_f64,
  sum8_i64: xc_sum8_i64,
  sum_f64: xc_sum_f64,
  work: xc_work,
} = glue.symbols;

/** Frees what TinyCC made: a thread's end does not. */
export const close = () => glue.close();

export * from "./text.mjs";
