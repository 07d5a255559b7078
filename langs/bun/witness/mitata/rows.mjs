/**
 * The rows. Of each, once makes one call as mitata's users would write it, and
 * many is the loop of the worker, whose last result it returns.
 */
import * as inputs from "../../node/kit/inputs.mjs";
import { do_not_optimize } from "../../node/witness/mitata/harness/timing.mjs";
import { xc_add_i32, xc_inc_i64, xc_sum_f64 } from "./library.mjs";
import { others } from "./others.mjs";

function addI32() {
  const a = inputs.ADDENDS[0];
  const b = inputs.ADDENDS[1];
  return {
    once: () => do_not_optimize(xc_add_i32(a, b)),
    many(calls) {
      let r = 0;
      for (let i = 0; i < calls; i++) {
        r = xc_add_i32(a, b);
      }
      return r;
    },
  };
}

function incI64() {
  let value = 2n ** 53n;
  return {
    once: () => {
      value = xc_inc_i64(value);
      do_not_optimize(value);
    },
    many(calls) {
      let x = 2n ** 53n;
      for (let i = 0; i < calls; i++) {
        x = xc_inc_i64(x);
      }
      return x;
    },
  };
}

function sumF64(size) {
  const values = inputs.doubles(size);
  return {
    once: () => do_not_optimize(xc_sum_f64(values, values.length)),
    many(calls) {
      let r = 0;
      for (let i = 0; i < calls; i++) {
        r = xc_sum_f64(values, values.length);
      }
      return r;
    },
  };
}

export const rows = {
  add_i32: addI32,
  inc_i64: incI64,
  sum_f64: sumF64,
  ...others,
};
