/** Loops of the group work, over a WebAssembly module. */
import * as inputs from "../../node/kit/inputs.mjs";
import {
  allocate,
  check,
  free,
  memory,
  xc_matmul_f64,
  xc_sha256,
  xc_work,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: work
function work(size, loops) {
  const steps = BigInt(size);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_work(steps);
  }
  return { ns: now() - start, value: r };
}

// case: sha256
function sha256(size, loops) {
  const data = inputs.bytes(size);
  const digest = new Uint8Array(32);
  const place = allocate(size + 32);
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.bytes.set(data, place + 32);
      check(xc_sha256(place + 32, size, place));
      digest.set(memory.bytes.subarray(place, place + 32));
    }
    return { ns: now() - start, value: inputs.hex(digest) };
  } finally {
    free(place);
  }
}

// case: matmul_f64
function matmulF64(size, loops) {
  const count = size * size;
  const a = inputs.remainders(count, 7);
  const b = inputs.remainders(count, 5);
  const product = new Float64Array(count);
  const place = allocate(3 * product.byteLength);
  const from = place / 8;
  const places = [place, place + 8 * count, place + 16 * count];
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.doubles.set(a, from);
      memory.doubles.set(b, from + count);
      check(xc_matmul_f64(places[0], places[1], places[2], size));
      const end = from + 3 * count;
      product.set(memory.doubles.subarray(end - count, end));
    }
    return { ns: now() - start, value: inputs.sum(product) };
  } finally {
    free(place);
  }
}

// end of cases

export default {
  work,
  sha256,
  matmul_f64: matmulF64,
};
