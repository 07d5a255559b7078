/** Loops of the group work, through the addon that shares its memory. */
import * as inputs from "../kit/inputs.mjs";
import { Pinned, xc_matmul_f64, xc_sha256, xc_work } from "./library.mjs";

const now = process.hrtime.bigint;

// case: work
function work(size, loops) {
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_work(size);
  }
  return { ns: now() - start, value: r };
}

// case: sha256
function sha256(size, loops) {
  const data = new Pinned(inputs.bytes(size));
  const digest = new Pinned(new Uint8Array(32));
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_sha256(data, digest);
  }
  return { ns: now() - start, value: inputs.hex(digest.array) };
}

// case: matmul_f64
function matmulF64(size, loops) {
  const a = new Pinned(inputs.remainders(size * size, 7));
  const b = new Pinned(inputs.remainders(size * size, 5));
  const product = new Pinned(new Float64Array(size * size));
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_matmul_f64(a, b, product, size);
  }
  return { ns: now() - start, value: inputs.sum(product.array) };
}

// end of cases

export default {
  work,
  sha256,
  matmul_f64: matmulF64,
};
