/** Loops of the group arrays, over a WebAssembly module. */
import * as inputs from "../../node/kit/inputs.mjs";
import {
  allocate,
  check,
  free,
  memory,
  xc_scale_f64,
  xc_sum_f64,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: sum_f64
function sumF64(size, loops) {
  const values = inputs.doubles(size);
  const place = allocate(values.byteLength);
  let r = 0;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.doubles.set(values, place / 8);
      r = xc_sum_f64(place, size);
    }
    return { ns: now() - start, value: r };
  } finally {
    free(place);
  }
}

// case: scale_f64
function scaleF64(size, loops) {
  const values = inputs.doubles(size);
  const place = allocate(values.byteLength);
  const from = place / 8;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.doubles.set(values, from);
      check(xc_scale_f64(place, size, -1));
      values.set(memory.doubles.subarray(from, from + size));
    }
    return { ns: now() - start, value: values.at(-1) };
  } finally {
    free(place);
  }
}

// end of cases

export default {
  sum_f64: sumF64,
  scale_f64: scaleF64,
};
