/**
 * libcrosscall as bun:ffi sees it. The fast 64-bit types take numbers and
 * BigInts, and give a number where one is exact.
 */
import { dlopen } from "bun:ffi";

const STATUS = "i32";
const SIZE = "u64_fast";

const { symbols } = dlopen(process.env.XC_LIBRARY, {
  xc_abi_version: { args: [], returns: "u32" },
  xc_last_error: { args: [], returns: "cstring" },
  xc_noop: { args: [], returns: "void" },
  xc_add_i32: { args: ["i32", "i32"], returns: "i32" },
  xc_inc_i64: { args: ["i64_fast"], returns: "i64_fast" },
  xc_sum2_i64: { args: ["i64_fast", "i64_fast"], returns: "i64_fast" },
  xc_sum4_i64: { args: Array(4).fill("i64_fast"), returns: "i64_fast" },
  xc_sum6_i64: { args: Array(6).fill("i64_fast"), returns: "i64_fast" },
  xc_sum8_i64: { args: Array(8).fill("i64_fast"), returns: "i64_fast" },
  xc_sum12_i64: { args: Array(12).fill("i64_fast"), returns: "i64_fast" },
  xc_sum8_f64: { args: Array(8).fill("f64"), returns: "f64" },
  xc_str_len: { args: ["cstring"], returns: "i64_fast" },
  xc_str_upper: { args: ["cstring"], returns: "ptr" },
  xc_str_free: { args: ["ptr"], returns: "void" },
  xc_str_copy: { args: ["ptr", SIZE, "cstring"], returns: "i64_fast" },
  xc_person_json: { args: ["ptr"], returns: "ptr" },
  xc_sum_f64: { args: ["ptr", SIZE], returns: "f64" },
  xc_scale_f64: { args: ["ptr", SIZE, "f64"], returns: STATUS },
  xc_point_dist: { args: ["ptr", "ptr"], returns: "f64" },
  // A user pointer is a number here: it only has to come back as it went in.
  xc_apply_i64: {
    args: ["function", SIZE, "i64_fast", SIZE],
    returns: "i64_fast",
  },
  xc_sort_i32: {
    args: ["ptr", "ptr", SIZE, "function", SIZE],
    returns: STATUS,
  },
  xc_log_message: { args: ["function", SIZE, "i32"], returns: STATUS },
  xc_counter_new: { args: ["i64_fast"], returns: "ptr" },
  xc_counter_add: { args: ["ptr", "i64_fast"], returns: "i64_fast" },
  xc_counter_free: { args: ["ptr"], returns: "void" },
  xc_buffer_new: { args: [SIZE], returns: "ptr" },
  xc_buffer_free: { args: ["ptr"], returns: "void" },
  xc_parse_i64: { args: ["cstring", "ptr"], returns: STATUS },
  xc_work: { args: ["i64_fast"], returns: "i64_fast" },
  xc_sha256: { args: ["ptr", SIZE, "ptr"], returns: STATUS },
  xc_matmul_f64: { args: ["ptr", "ptr", "ptr", SIZE], returns: STATUS },
  xc_add_batch: { args: ["ptr", "ptr", "ptr", SIZE], returns: STATUS },
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
  xc_last_error,
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
} = symbols;
