/** libcrosscall as ffi-rs sees it: each function defined once, by the types of its arguments. */
import { createRequire } from "node:module";
import { CrosscallError } from "../kit/failure.mjs";

// require, because import does not look at NODE_PATH.
export const ffi = createRequire(import.meta.url)("ffi-rs");

const { DataType: T, FFITypeTag } = ffi;
export const library = "crosscall";
ffi.open({ library, path: process.env.XC_LIBRARY });

const returns = (retType, ...paramsType) => ({ library, retType, paramsType });
const int64s = (count) => Array(count).fill(T.I64);
const doubles = Array(8).fill(T.Double);
const point = { x: T.Double, y: T.Double };
const pointByValue = { ...point, ffiTypeTag: FFITypeTag.StackStruct };

export const {
  xc_abi_version,
  xc_add_batch,
  xc_add_i32,
  xc_buffer_free,
  xc_buffer_new,
  xc_counter_add,
  xc_counter_free,
  xc_counter_new,
  xc_inc_i64,
  xc_last_error,
  xc_matmul_f64,
  xc_noop,
  xc_parse_i64,
  xc_point_add,
  xc_point_dist,
  xc_scale_f64,
  xc_sha256,
  xc_str_copy,
  xc_str_free,
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
} = ffi.define({
  xc_abi_version: returns(T.U32),
  xc_last_error: returns(T.String),
  xc_noop: returns(T.Void),
  xc_add_i32: returns(T.I32, T.I32, T.I32),
  xc_inc_i64: returns(T.BigInt, T.BigInt),
  xc_sum2_i64: returns(T.I64, ...int64s(2)),
  xc_sum4_i64: returns(T.I64, ...int64s(4)),
  xc_sum6_i64: returns(T.I64, ...int64s(6)),
  xc_sum8_i64: returns(T.I64, ...int64s(8)),
  xc_sum12_i64: returns(T.I64, ...int64s(12)),
  xc_sum8_f64: returns(T.Double, ...doubles),
  xc_str_len: returns(T.I64, T.String),
  xc_str_upper: returns(T.External, T.String),
  xc_str_free: returns(T.Void, T.External),
  xc_str_copy: returns(T.I64, T.U8Array, T.U64, T.String),
  xc_sum_f64: returns(T.Double, T.U8Array, T.U64),
  xc_scale_f64: returns(T.I32, T.U8Array, T.U64, T.Double),
  xc_point_dist: returns(T.Double, point, point),
  xc_point_add: returns(pointByValue, pointByValue, pointByValue),
  xc_counter_new: returns(T.External, T.I64),
  xc_counter_add: returns(T.I64, T.External, T.I64),
  xc_counter_free: returns(T.Void, T.External),
  xc_buffer_new: returns(T.External, T.U64),
  xc_buffer_free: returns(T.Void, T.External),
  xc_parse_i64: returns(T.I32, T.String, T.External),
  xc_work: returns(T.I64, T.I64),
  xc_sha256: returns(T.I32, T.U8Array, T.U64, T.U8Array),
  xc_matmul_f64: returns(T.I32, T.U8Array, T.U8Array, T.U8Array, T.U64),
  xc_add_batch: returns(T.I32, T.U8Array, T.U8Array, T.U8Array, T.U64),
});

/** Throws what the library says it failed at. */
export function fail(status) {
  throw new CrosscallError(status, xc_last_error([]));
}

/** For functions that answer with an xc_status. */
export function check(status) {
  if (status !== 0) fail(status);
}

/** A string of a text that the library gave away, which is freed. */
export function takeText(pointer) {
  if (ffi.isNullPointer(pointer)) fail();
  const [text] = ffi.restorePointer({
    retType: [T.String],
    paramsValue: ffi.wrapPointer([pointer]),
  });
  xc_str_free([pointer]);
  return text;
}
