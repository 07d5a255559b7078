/** Loops of the group batch, through the addon that shares its memory. */
import * as inputs from "../kit/inputs.mjs";
import { Pinned, xc_add_batch } from "./library.mjs";

const now = process.hrtime.bigint;

// case: add_batch
function addBatch(size, loops) {
  const a = new Pinned(inputs.multiples(size, 1));
  const b = new Pinned(inputs.multiples(size, 2));
  const sums = new Pinned(new Int32Array(size));
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_add_batch(a, b, sums);
  }
  return { ns: now() - start, value: sums.array.at(-1) };
}

// end of cases

export default {
  add_batch: addBatch,
};
