/** Loops of the group arrays, through ffi-rs: only a Buffer is handed over without a copy. */
import { Buffer } from "node:buffer";
import * as inputs from "../kit/inputs.mjs";
import { check, xc_scale_f64, xc_sum_f64 } from "./library.mjs";

const now = process.hrtime.bigint;

// case: sum_f64
function sumF64(size, loops) {
  const values = inputs.doubles(size);
  const buffer = Buffer.from(values.buffer);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum_f64([buffer, values.length]);
  }
  return { ns: now() - start, value: r };
}

// case: scale_f64
function scaleF64(size, loops) {
  const values = inputs.doubles(size);
  const buffer = Buffer.from(values.buffer);
  const start = now();
  for (let i = 0; i < loops; i++) {
    check(xc_scale_f64([buffer, values.length, -1]));
  }
  return { ns: now() - start, value: values.at(-1) };
}

// end of cases

export default {
  sum_f64: sumF64,
  scale_f64: scaleF64,
};
