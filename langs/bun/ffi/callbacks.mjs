/** Loops of the group callbacks, through bun:ffi. */
import * as inputs from "../../node/kit/inputs.mjs";
import {
  check,
  compareI32,
  logSink,
  mapI64,
  xc_apply_i64,
  xc_log_message,
  xc_sort_i32,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: apply_i64
function applyI64(size, loops) {
  // A number comes up as long as one is exact, then a BigInt.
  const fn = mapI64((value) => BigInt(value) + 1n);
  const value = 2n ** 53n;
  let r = 0n;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      r = xc_apply_i64(fn.ptr, 0, value, size);
    }
    return { ns: now() - start, value: r };
  } finally {
    fn.close();
  }
}

// case: sort_i32
function sortI32(size, loops) {
  const compare = compareI32((a, b) => a - b);
  const input = inputs.shuffled(size);
  const output = new Int32Array(size);
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      check(xc_sort_i32(input, output, size, compare.ptr, 0));
    }
    return { ns: now() - start, value: inputs.ends(output) };
  } finally {
    compare.close();
  }
}

// case: log_message
function logMessage(_size, loops) {
  // C can carry a number, not an object: the number says which one.
  const kept = { number: 7, level: 0, message: "" };
  const logs = new Map([[1, kept]]);
  const sink = logSink((level, message, user) => {
    const log = logs.get(user);
    log.level = level;
    log.message = message;
  });
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      check(xc_log_message(sink.ptr, 1, 2));
    }
    return { ns: now() - start, value: inputs.logged(kept) };
  } finally {
    sink.close();
  }
}

// end of cases

export default {
  apply_i64: applyI64,
  sort_i32: sortI32,
  log_message: logMessage,
};
