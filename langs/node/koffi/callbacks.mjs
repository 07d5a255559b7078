/** Loops of the group callbacks, through koffi. */
import * as inputs from "../kit/inputs.mjs";
import {
  check,
  koffi,
  xc_apply_i64,
  xc_log_message,
  xc_sort_i32,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: apply_i64
function applyI64(size, loops) {
  // koffi hands over a number as long as one is exact, then a BigInt.
  const fn = koffi.register((value) => BigInt(value) + 1n, "xc_map_i64 *");
  const value = 2n ** 53n;
  let r = 0n;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      r = xc_apply_i64(fn, null, value, size);
    }
    return { ns: now() - start, value: r };
  } finally {
    koffi.unregister(fn);
  }
}

// case: sort_i32
function sortI32(size, loops) {
  const compare = koffi.register((a, b) => a - b, "xc_compare_i32 *");
  const input = inputs.shuffled(size);
  const output = new Int32Array(size);
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      check(xc_sort_i32(input, output, input.length, compare, null));
    }
    return { ns: now() - start, value: inputs.ends(output) };
  } finally {
    koffi.unregister(compare);
  }
}

// case: log_message
function logMessage(_size, loops) {
  // C can carry a number, not an object: the number says which one.
  const kept = { number: 7, level: 0, message: "" };
  const logs = new Map([[1n, kept]]);
  const sink = koffi.register((level, message, user) => {
    const log = logs.get(user);
    log.level = level;
    log.message = message;
  }, "xc_log_sink *");
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      check(xc_log_message(sink, 1n, 2));
    }
    return { ns: now() - start, value: inputs.logged(kept) };
  } finally {
    koffi.unregister(sink);
  }
}

// end of cases

export default {
  apply_i64: applyI64,
  sort_i32: sortI32,
  log_message: logMessage,
};
