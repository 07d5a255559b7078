/** Loops of the group batch, over a WebAssembly module. */
import * as inputs from "../../node/kit/inputs.mjs";
import { allocate, check, free, memory, xc_add_batch } from "./library.mjs";

const now = process.hrtime.bigint;

// case: add_batch
function addBatch(size, loops) {
  const a = inputs.multiples(size, 1);
  const b = inputs.multiples(size, 2);
  const sums = new Int32Array(size);
  const place = allocate(3 * sums.byteLength);
  const from = place / 4;
  const places = [place, place + 4 * size, place + 8 * size];
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.int32s.set(a, from);
      memory.int32s.set(b, from + size);
      check(xc_add_batch(places[0], places[1], places[2], size));
      const end = from + 3 * size;
      sums.set(memory.int32s.subarray(end - size, end));
    }
    return { ns: now() - start, value: sums.at(-1) };
  } finally {
    free(place);
  }
}

// end of cases

export default {
  add_batch: addBatch,
};
