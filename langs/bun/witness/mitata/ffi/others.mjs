/** The rows that read differently with bun:ffi's cc, through bun:ffi. */
import * as inputs from "../../node/kit/inputs.mjs";
import { do_not_optimize } from "../../node/witness/mitata/harness/timing.mjs";
import { check, xc_parse_i64, xc_str_len } from "./library.mjs";

function strLen(size) {
  const text = inputs.text(size);
  return {
    once: () => do_not_optimize(xc_str_len(text)),
    many(calls) {
      let r = 0;
      for (let i = 0; i < calls; i++) {
        r = xc_str_len(text);
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
  str_len: strLen,
  parse_ok: parseOk,
};
