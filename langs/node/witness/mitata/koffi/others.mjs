/** The rows that read differently with other mechanisms, through koffi. */
import * as inputs from "../kit/inputs.mjs";
import { do_not_optimize } from "./harness/timing.mjs";
import { check, xc_parse_i64, xc_point_add, xc_sum_f64 } from "./library.mjs";

function pointAdd() {
  const a = { x: 1, y: 2 };
  const b = { x: 3, y: 4 };
  return {
    once: () => {
      const p = xc_point_add(a, b);
      do_not_optimize(p.x);
      do_not_optimize(p.y);
    },
    many(calls) {
      let x = 0;
      let y = 0;
      for (let i = 0; i < calls; i++) {
        const p = xc_point_add(a, b);
        x = p.x;
        y = p.y;
      }
      return [x, y];
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
  point_add: pointAdd,
  sum_f64: sumF64,
  parse_ok: parseOk,
};
