/** The rows that read differently with bun:ffi's dlopen, through C that its cc compiles. */
import * as inputs from "../../node/kit/inputs.mjs";
import { do_not_optimize } from "../../node/witness/mitata/harness/timing.mjs";
import {
  check,
  toText,
  xc_parse_i64,
  xc_point_add,
  xc_str_len,
} from "./library.mjs";

function strLen(size) {
  const text = inputs.text(size);
  return {
    once: () => do_not_optimize(xc_str_len(toText(text))),
    many(calls) {
      let r = 0;
      for (let i = 0; i < calls; i++) {
        r = xc_str_len(toText(text));
      }
      return r;
    },
  };
}

function pointAdd() {
  const a = Float64Array.of(1, 2);
  const b = Float64Array.of(3, 4);
  return {
    once: () => {
      const p = new Float64Array(2);
      xc_point_add(a, b, p);
      do_not_optimize(p[0]);
      do_not_optimize(p[1]);
    },
    many(calls) {
      let x = 0;
      let y = 0;
      for (let i = 0; i < calls; i++) {
        const p = new Float64Array(2);
        xc_point_add(a, b, p);
        x = p[0];
        y = p[1];
      }
      return [x, y];
    },
  };
}

function parseOk() {
  const text = "123456789012";
  return {
    once: () => {
      const number = new BigInt64Array(1);
      check(xc_parse_i64(toText(text), number));
      do_not_optimize(number[0]);
    },
    many(calls) {
      let r = 0n;
      for (let i = 0; i < calls; i++) {
        const number = new BigInt64Array(1);
        check(xc_parse_i64(toText(text), number));
        r = number[0];
      }
      return r;
    },
  };
}

export const others = {
  str_len: strLen,
  point_add: pointAdd,
  parse_ok: parseOk,
};
