/** Loops of the group callbacks, over a WebAssembly module. */
import * as inputs from "../../node/kit/inputs.mjs";
import {
  addUpcall,
  allocate,
  check,
  compare_i32,
  dropUpcall,
  free,
  log_sink,
  map_i64,
  memory,
  xc_apply_i64,
  xc_log_message,
  xc_sort_i32,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: apply_i64
function applyI64(size, loops) {
  const fn = map_i64();
  const user = addUpcall((value) => value + 1n);
  const value = 2n ** 53n;
  let r = 0n;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      r = xc_apply_i64(fn, user, value, size);
    }
    return { ns: now() - start, value: r };
  } finally {
    dropUpcall();
  }
}

// case: sort_i32
function sortI32(size, loops) {
  const compare = compare_i32();
  const user = addUpcall((a, b) => a - b);
  const input = inputs.shuffled(size);
  const output = new Int32Array(size);
  const place = allocate(2 * input.byteLength);
  const from = place / 4;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.int32s.set(input, from);
      check(xc_sort_i32(place, place + 4 * size, size, compare, user));
      output.set(memory.int32s.subarray(from + size, from + 2 * size));
    }
    return { ns: now() - start, value: inputs.ends(output) };
  } finally {
    free(place);
    dropUpcall();
  }
}

// case: log_message
function logMessage(_size, loops) {
  const sink = log_sink();
  const log = { number: 7, level: 0, message: "" };
  const user = addUpcall((level, message) => {
    log.level = level;
    log.message = memory.text(message);
  });
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      check(xc_log_message(sink, user, 2));
    }
    return { ns: now() - start, value: inputs.logged(log) };
  } finally {
    dropUpcall();
  }
}

// end of cases

export default {
  apply_i64: applyI64,
  sort_i32: sortI32,
  log_message: logMessage,
};
