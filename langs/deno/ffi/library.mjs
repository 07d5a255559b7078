/** libcrosscall as Deno sees it. int64_t and size_t are BigInts, arrays are buffers. */
import { CrosscallError } from "../../node/kit/failure.mjs";

export * from "./text.mjs";

const POINT = { struct: ["f64", "f64"] };
const MAT4 = { struct: Array(16).fill("f64") };
const STATUS = "i32";

const { symbols } = Deno.dlopen(Deno.env.get("XC_LIBRARY"), {
  xc_abi_version: { parameters: [], result: "u32" },
  xc_last_error: { parameters: [], result: "pointer" },
  xc_noop: { parameters: [], result: "void" },
  xc_add_i32: { parameters: ["i32", "i32"], result: "i32" },
  xc_inc_i64: { parameters: ["i64"], result: "i64" },
  xc_sum2_i64: { parameters: ["i64", "i64"], result: "i64" },
  xc_sum4_i64: { parameters: Array(4).fill("i64"), result: "i64" },
  xc_sum6_i64: { parameters: Array(6).fill("i64"), result: "i64" },
  xc_sum8_i64: { parameters: Array(8).fill("i64"), result: "i64" },
  xc_sum12_i64: { parameters: Array(12).fill("i64"), result: "i64" },
  xc_sum8_f64: { parameters: Array(8).fill("f64"), result: "f64" },
  xc_str_len: { parameters: ["buffer"], result: "i64" },
  xc_str_upper: { parameters: ["buffer"], result: "pointer" },
  xc_str_free: { parameters: ["pointer"], result: "void" },
  xc_str_copy: { parameters: ["buffer", "usize", "buffer"], result: "i64" },
  xc_person_json: { parameters: ["buffer"], result: "pointer" },
  xc_sum_f64: { parameters: ["buffer", "usize"], result: "f64" },
  xc_scale_f64: { parameters: ["buffer", "usize", "f64"], result: STATUS },
  xc_point_dist: { parameters: ["buffer", "buffer"], result: "f64" },
  xc_point_add: { parameters: [POINT, POINT], result: POINT },
  xc_mat4_scale: { parameters: [MAT4, "f64"], result: MAT4 },
  // A user pointer is a number here: it only has to come back as it went in.
  xc_apply_i64: {
    parameters: ["function", "usize", "i64", "usize"],
    result: "i64",
  },
  xc_sort_i32: {
    parameters: ["buffer", "buffer", "usize", "function", "usize"],
    result: STATUS,
  },
  xc_log_message: { parameters: ["function", "usize", "i32"], result: STATUS },
  xc_counter_new: { parameters: ["i64"], result: "pointer" },
  xc_counter_add: { parameters: ["pointer", "i64"], result: "i64" },
  xc_counter_free: { parameters: ["pointer"], result: "void" },
  xc_buffer_new: { parameters: ["usize"], result: "pointer" },
  xc_buffer_free: { parameters: ["pointer"], result: "void" },
  xc_parse_i64: { parameters: ["buffer", "buffer"], result: STATUS },
  xc_work: { parameters: ["i64"], result: "i64" },
  xc_sha256: { parameters: ["buffer", "usize", "buffer"], result: STATUS },
  xc_matmul_f64: {
    parameters: ["buffer", "buffer", "buffer", "usize"],
    result: STATUS,
  },
  xc_add_batch: {
    parameters: ["buffer", "buffer", "buffer", "usize"],
    result: STATUS,
  },
});

// Destructured: V8 then sees a constant function and calls C from optimised code.
export const {
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
} = symbols;

const { xc_last_error, xc_str_free } = symbols;

const { getCString } = Deno.UnsafePointerView;

/** Throws what the library says it failed at. */
export function fail(status) {
  throw new CrosscallError(status, getCString(xc_last_error()));
}

/** For functions that answer with an xc_status. */
export function check(status) {
  if (status !== 0) fail(status);
}

/** A string of a text that the library gave away, which is freed. */
export function takeText(pointer) {
  if (pointer === null) fail();
  const text = getCString(pointer);
  xc_str_free(pointer);
  return text;
}

/** Where bytes lie, as a bigint. */
export const addressOf = (bytes) =>
  Deno.UnsafePointer.value(Deno.UnsafePointer.of(bytes));

const MAP_I64 = { parameters: ["i64", "usize"], result: "i64" };
const COMPARE_I32 = { parameters: ["i32", "i32", "usize"], result: "i32" };
const LOG_SINK = { parameters: ["i32", "pointer", "usize"], result: "void" };

export const mapI64 = (fn) => new Deno.UnsafeCallback(MAP_I64, fn);
export const compareI32 = (fn) => new Deno.UnsafeCallback(COMPARE_I32, fn);
export const logSink = (fn) =>
  new Deno.UnsafeCallback(LOG_SINK, (level, message, user) => {
    fn(level, getCString(message), user);
  });
