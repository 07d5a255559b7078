/** Loops of the group work, through ffi-rs. */
import { Buffer } from "node:buffer";
import * as inputs from "../kit/inputs.mjs";
import { check, xc_matmul_f64, xc_sha256, xc_work } from "./library.mjs";

const now = process.hrtime.bigint;

// case: work
function work(size, loops) {
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_work([size]);
  }
  return { ns: now() - start, value: r };
}

// case: sha256
function sha256(size, loops) {
  const data = Buffer.from(inputs.bytes(size).buffer);
  const digest = Buffer.alloc(32);
  const start = now();
  for (let i = 0; i < loops; i++) {
    check(xc_sha256([data, data.length, digest]));
  }
  return { ns: now() - start, value: inputs.hex(digest) };
}

// case: matmul_f64
function matmulF64(size, loops) {
  const a = Buffer.from(inputs.remainders(size * size, 7).buffer);
  const b = Buffer.from(inputs.remainders(size * size, 5).buffer);
  const product = new Float64Array(size * size);
  const buffer = Buffer.from(product.buffer);
  const start = now();
  for (let i = 0; i < loops; i++) {
    check(xc_matmul_f64([a, b, buffer, size]));
  }
  return { ns: now() - start, value: inputs.sum(product) };
}

// end of cases

export default {
  work,
  sha256,
  matmul_f64: matmulF64,
};
