/** Loops of the group callbacks, through the Node-API addon. */
import * as inputs from "../../node/kit/inputs.mjs";
import { xc_apply_i64, xc_log_message, xc_sort_i32 } from "./library.mjs";

const now = process.hrtime.bigint;

// case: apply_i64
function applyI64(size, loops) {
  const fn = (value) => value + 1n;
  const value = 2n ** 53n;
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_apply_i64(fn, value, size);
  }
  return { ns: now() - start, value: r };
}

// case: sort_i32
function sortI32(size, loops) {
  const compare = (a, b) => a - b;
  const input = inputs.shuffled(size);
  const output = new Int32Array(size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_sort_i32(input, output, compare);
  }
  return { ns: now() - start, value: inputs.ends(output) };
}

// case: log_message
function logMessage(_size, loops) {
  const log = { number: 7, level: 0, message: "" };
  const sink = (level, message, user) => {
    user.level = level;
    user.message = message;
  };
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_log_message(sink, log, 2);
  }
  return { ns: now() - start, value: inputs.logged(log) };
}

// end of cases

export default {
  apply_i64: applyI64,
  sort_i32: sortI32,
  log_message: logMessage,
};
