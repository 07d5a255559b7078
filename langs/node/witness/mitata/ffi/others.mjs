/** The rows that read differently with other mechanisms, through node:ffi. */
import * as inputs from "../kit/inputs.mjs";
import { do_not_optimize } from "./harness/timing.mjs";
import { check, xc_parse_i64, xc_sum_f64 } from "./library.mjs";

function sumF64(size) {
  const values = inputs.doubles(size);
  const count = BigInt(size);
  return {
    once: () => do_not_optimize(xc_sum_f64(values, count)),
    many(calls) {
      let r = 0;
      for (let i = 0; i < calls; i++) {
        r = xc_sum_f64(values, count);
      }
      return r;
    },
  };
}

function parseOk() {
  const text = "123456789012";
  return {
    once: () => {
      const number = new BigInt64Array(1);
      check(xc_parse_i64(text, number));
      do_not_optimize(number[0]);
    },
    many(calls) {
      let r = 0n;
      for (let i = 0; i < calls; i++) {
        const number = new BigInt64Array(1);
        check(xc_parse_i64(text, number));
        r = number[0];
      }
      return r;
    },
  };
}

export const others = {
  sum_f64: sumF64,
  parse_ok: parseOk,
};
