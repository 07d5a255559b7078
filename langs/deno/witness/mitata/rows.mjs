/**
 * The rows. Of each, once makes one call as mitata's users would write it, and
 * many is the loop of the worker, whose last result it returns.
 */
import * as inputs from "../../node/kit/inputs.mjs";
import { do_not_optimize } from "../../node/witness/mitata/harness/timing.mjs";
import {
  check,
  toText,
  xc_add_i32,
  xc_inc_i64,
  xc_parse_i64,
  xc_point_add,
  xc_str_len,
  xc_sum_f64,
} from "./library.mjs";

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
  const a = new Uint8Array(Float64Array.of(1, 2).buffer);
  const b = new Uint8Array(Float64Array.of(3, 4).buffer);
  return {
    once: () => {
      const p = new Float64Array(xc_point_add(a, b).buffer);
      do_not_optimize(p[0]);
      do_not_optimize(p[1]);
    },
    many(calls) {
      let x = 0;
      let y = 0;
      for (let i = 0; i < calls; i++) {
        const p = new Float64Array(xc_point_add(a, b).buffer);
        x = p[0];
        y = p[1];
      }
      return [x, y];
    },
  };
}

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

export const rows = {
  add_i32: addI32,
  inc_i64: incI64,
  str_len: strLen,
  point_add: pointAdd,
  sum_f64: sumF64,
  parse_ok: parseOk,
};
