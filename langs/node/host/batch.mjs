/** Loops of the group batch, over the functions of library.mjs. */
import * as inputs from "../kit/inputs.mjs";
import * as library from "./library.mjs";

const now = process.hrtime.bigint;

// case: add_batch
function addBatch(size, loops) {
  const a = inputs.multiples(size, 1);
  const b = inputs.multiples(size, 2);
  const sums = new Int32Array(size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    library.add_batch(a, b, sums);
  }
  return { ns: now() - start, value: sums.at(-1) };
}

// end of cases

export default {
  add_batch: addBatch,
};
