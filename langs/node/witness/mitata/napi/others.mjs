/** The rows that read differently with other mechanisms, through the Node-API addon. */
import * as inputs from "../kit/inputs.mjs";
import { do_not_optimize } from "./harness/timing.mjs";
import { xc_parse_i64, xc_point_add, xc_sum_f64 } from "./library.mjs";

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
    once: () => do_not_optimize(xc_sum_f64(values)),
    many(calls) {
      let r = 0;
      for (let i = 0; i < calls; i++) {
        r = xc_sum_f64(values);
      }
      return r;
    },
  };
}

function parseOk() {
  const text = "123456789012";
  return {
    once: () => do_not_optimize(xc_parse_i64(text)),
    many(calls) {
      let number = 0n;
      for (let i = 0; i < calls; i++) {
        number = xc_parse_i64(text);
      }
      return number;
    },
  };
}

export const others = {
  point_add: pointAdd,
  sum_f64: sumF64,
  parse_ok: parseOk,
};
