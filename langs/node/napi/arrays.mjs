/** Loops of the group arrays, through the Node-API addon. */
import * as inputs from "../../node/kit/inputs.mjs";
import { xc_scale_f64, xc_sum_f64 } from "./library.mjs";

const now = process.hrtime.bigint;

// case: sum_f64
function sumF64(size, loops) {
  const values = inputs.doubles(size);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum_f64(values);
  }
  return { ns: now() - start, value: r };
}

// case: scale_f64
function scaleF64(size, loops) {
  const values = inputs.doubles(size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_scale_f64(values, -1);
  }
  return { ns: now() - start, value: values.at(-1) };
}

// end of cases

export default {
  sum_f64: sumF64,
  scale_f64: scaleF64,
};
