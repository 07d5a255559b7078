/** Loops of the group batch, through ffi-rs. */
import { Buffer } from "node:buffer";
import * as inputs from "../kit/inputs.mjs";
import { check, xc_add_batch } from "./library.mjs";

const now = process.hrtime.bigint;

// case: add_batch
function addBatch(size, loops) {
  const a = Buffer.from(inputs.multiples(size, 1).buffer);
  const b = Buffer.from(inputs.multiples(size, 2).buffer);
  const sums = new Int32Array(size);
  const buffer = Buffer.from(sums.buffer);
  const start = now();
  for (let i = 0; i < loops; i++) {
    check(xc_add_batch([a, b, buffer, sums.length]));
  }
  return { ns: now() - start, value: sums.at(-1) };
}

// end of cases

export default {
  add_batch: addBatch,
};
