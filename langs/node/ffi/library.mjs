/** libcrosscall as node:ffi sees it. int64_t and size_t are BigInts. */
import { dlopen, getRawPointer, toString } from "node:ffi";
import { CrosscallError } from "../kit/failure.mjs";

const STATUS = "int32";
const SIZE = "uint64";

const { lib, functions } = dlopen(process.env.XC_LIBRARY, {
  xc_abi_version: { return: "uint32" },
  xc_last_error: { return: "pointer" },
  xc_noop: {},
  xc_add_i32: { arguments: ["int32", "int32"], return: "int32" },
  xc_inc_i64: { arguments: ["int64"], return: "int64" },
  xc_sum2_i64: { arguments: ["int64", "int64"], return: "int64" },
  xc_sum4_i64: { arguments: Array(4).fill("int64"), return: "int64" },
  xc_sum6_i64: { arguments: Array(6).fill("int64"), return: "int64" },
  xc_sum8_i64: { arguments: Array(8).fill("int64"), return: "int64" },
  xc_sum12_i64: { arguments: Array(12).fill("int64"), return: "int64" },
  xc_sum8_f64: { arguments: Array(8).fill("float64"), return: "float64" },
  xc_str_len: { arguments: ["string"], return: "int64" },
  xc_str_upper: { arguments: ["string"], return: "pointer" },
  xc_str_free: { arguments: ["pointer"] },
  xc_str_copy: { arguments: ["buffer", SIZE, "string"], return: "int64" },
  xc_person_json: { arguments: ["buffer"], return: "pointer" },
  xc_sum_f64: { arguments: ["buffer", SIZE], return: "float64" },
  xc_scale_f64: { arguments: ["buffer", SIZE, "float64"], return: STATUS },
  xc_point_dist: { arguments: ["buffer", "buffer"], return: "float64" },
  xc_apply_i64: {
    // Not "function": that type keeps a function off the fast path.
    arguments: ["pointer", "pointer", "int64", SIZE],
    return: "int64",
  },
  xc_sort_i32: {
    arguments: ["buffer", "buffer", SIZE, "pointer", "pointer"],
    return: STATUS,
  },
  xc_log_message: {
    arguments: ["pointer", "pointer", "int32"],
    return: STATUS,
  },
  xc_counter_new: { arguments: ["int64"], return: "pointer" },
  xc_counter_add: { arguments: ["pointer", "int64"], return: "int64" },
  xc_counter_free: { arguments: ["pointer"] },
  xc_buffer_new: { arguments: [SIZE], return: "pointer" },
  xc_buffer_free: { arguments: ["pointer"] },
  xc_parse_i64: { arguments: ["string", "buffer"], return: STATUS },
  xc_work: { arguments: ["int64"], return: "int64" },
  xc_sha256: { arguments: ["buffer", SIZE, "buffer"], return: STATUS },
  xc_matmul_f64: {
    arguments: ["buffer", "buffer", "buffer", SIZE],
    return: STATUS,
  },
  xc_add_batch: {
    arguments: ["buffer", "buffer", "buffer", SIZE],
    return: STATUS,
  },
});

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
  xc_matmul_f64,
  xc_noop,
  xc_parse_i64,
  xc_person_json,
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
} = functions;

const { xc_last_error, xc_str_free } = functions;

/** Throws what the library says it failed at. */
export function fail(status) {
  throw new CrosscallError(status, toString(xc_last_error()));
}

/** For functions that answer with an xc_status. */
export function check(status) {
  if (status !== 0) fail(status);
}

/** A string of a text that the library gave away, which is freed. */
export function takeText(pointer) {
  if (pointer === 0n) fail();
  const text = toString(pointer);
  xc_str_free(pointer);
  return text;
}

/** Where bytes lie, as a bigint. */
export const addressOf = getRawPointer;

const MAP_I64 = { arguments: ["int64", "pointer"], return: "int64" };
const COMPARE_I32 = {
  arguments: ["int32", "int32", "pointer"],
  return: "int32",
};
const LOG_SINK = { arguments: ["int32", "pointer", "pointer"], return: "void" };

/** A pointer to fn, until it is closed. */
class Callback {
  constructor(signature, fn) {
    this.pointer = lib.registerCallback(signature, fn);
  }

  close() {
    lib.unregisterCallback(this.pointer);
  }
}

export const mapI64 = (fn) => new Callback(MAP_I64, fn);
export const compareI32 = (fn) => new Callback(COMPARE_I32, fn);
export const logSink = (fn) =>
  new Callback(LOG_SINK, (level, message, user) => {
    fn(level, toString(message), user);
  });
