/** Loops of the group calls, through ffi-rs: arguments go in an array. */
import * as inputs from "../kit/inputs.mjs";
import {
  xc_add_i32,
  xc_inc_i64,
  xc_noop,
  xc_sum12_i64,
  xc_sum2_i64,
  xc_sum4_i64,
  xc_sum6_i64,
  xc_sum8_f64,
  xc_sum8_i64,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: empty
function empty(_size, loops) {
  const start = now();
  for (let i = 0; i < loops; i++) {
    // the bare loop: V8 keeps it; so does JavaScriptCore, which unrolls it
  }
  return { ns: now() - start, value: 0 };
}

// case: noop
function noop(_size, loops) {
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_noop([]);
  }
  return { ns: now() - start, value: 0 };
}

// case: add_i32
function addI32(_size, loops) {
  const a = inputs.ADDENDS[0];
  const b = inputs.ADDENDS[1];
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_add_i32([a, b]);
  }
  return { ns: now() - start, value: r };
}

// case: inc_i64
function incI64(_size, loops) {
  let x = 2n ** 53n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    x = xc_inc_i64([x]);
  }
  return { ns: now() - start, value: x };
}

// case: sum2_i64
function sum2I64(_size, loops) {
  const [a, b] = inputs.POWERS.map(Number);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum2_i64([a, b]);
  }
  return { ns: now() - start, value: r };
}

// case: sum4_i64
function sum4I64(_size, loops) {
  const [a, b, c, d] = inputs.POWERS.map(Number);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum4_i64([a, b, c, d]);
  }
  return { ns: now() - start, value: r };
}

// case: sum6_i64
function sum6I64(_size, loops) {
  const [a, b, c, d, e, f] = inputs.POWERS.map(Number);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum6_i64([a, b, c, d, e, f]);
  }
  return { ns: now() - start, value: r };
}

// case: sum8_i64
function sum8I64(_size, loops) {
  const [a, b, c, d, e, f, g, h] = inputs.POWERS.map(Number);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum8_i64([a, b, c, d, e, f, g, h]);
  }
  return { ns: now() - start, value: r };
}

// case: sum12_i64
function sum12I64(_size, loops) {
  const [a, b, c, d, e, f, g, h, j, k, l, m] = inputs.POWERS.map(Number);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum12_i64([a, b, c, d, e, f, g, h, j, k, l, m]);
  }
  return { ns: now() - start, value: r };
}

// case: sum8_f64
function sum8F64(_size, loops) {
  const v = inputs.DOUBLINGS;
  const a = v[0], b = v[1], c = v[2], d = v[3];
  const e = v[4], f = v[5], g = v[6], h = v[7];
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum8_f64([a, b, c, d, e, f, g, h]);
  }
  return { ns: now() - start, value: r };
}

// end of cases

export default {
  empty,
  noop,
  add_i32: addI32,
  inc_i64: incI64,
  sum2_i64: sum2I64,
  sum4_i64: sum4I64,
  sum6_i64: sum6I64,
  sum8_i64: sum8I64,
  sum12_i64: sum12I64,
  sum8_f64: sum8F64,
};
