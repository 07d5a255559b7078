/** The addon, and classes around what its boxes hold. */
import { createRequire } from "node:module";

// require, because import does not load addons.
const addon = createRequire(import.meta.url)(process.env.XC_ADDON);

export const {
  xc_abi_version,
  xc_add_batch,
  xc_add_i32,
  xc_apply_i64,
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
} = addon;

const {
  buffer_at,
  xc_buffer_free,
  xc_buffer_new,
  xc_counter_add,
  xc_counter_free,
  xc_counter_new,
} = addon;

/** What xc_str_copy writes into. */
export const text_buffer = (size) => new Uint8Array(size);

/** To be closed when it is no longer needed; its box frees it where that was forgotten. */
export class Counter {
  #box;

  constructor(value) {
    this.#box = xc_counter_new(value);
  }

  add(amount) {
    return xc_counter_add(this.#box, amount);
  }

  close() {
    xc_counter_free(this.#box);
  }
}

/** Memory of the library's, read in place. */
export class Bytes {
  #box;

  constructor(size) {
    this.#box = xc_buffer_new(size);
  }

  at(i) {
    return buffer_at(this.#box, i);
  }

  close() {
    xc_buffer_free(this.#box);
  }
}
