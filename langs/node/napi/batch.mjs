/** Loops of the group batch, through the Node-API addon. */
import * as inputs from "../../node/kit/inputs.mjs";
import { xc_add_batch } from "./library.mjs";

const now = process.hrtime.bigint;

// case: add_batch
function addBatch(size, loops) {
  const a = inputs.multiples(size, 1);
  const b = inputs.multiples(size, 2);
  const sums = new Int32Array(size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_add_batch(a, b, sums);
  }
  return { ns: now() - start, value: sums.at(-1) };
}

// end of cases

export default {
  add_batch: addBatch,
};
