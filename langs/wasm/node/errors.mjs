/** Loops of the group errors, over a WebAssembly module. */
import {
  allocate,
  check,
  free,
  memory,
  toText,
  xc_parse_i64,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: parse_ok
function parseOk(_size, loops) {
  const text = "123456789012";
  const place = allocate(8);
  let number = 0n;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      check(xc_parse_i64(toText(text), place));
      number = memory.int64s[place / 8];
    }
    return { ns: now() - start, value: number };
  } finally {
    free(place);
  }
}

// case: parse_fail
function parseFail(_size, loops) {
  const text = "12x4567";
  const place = allocate(8);
  let message = "";
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      try {
        check(xc_parse_i64(toText(text), place));
      } catch (error) {
        message = error.message;
      }
    }
    return { ns: now() - start, value: message };
  } finally {
    free(place);
  }
}

// end of cases

export default {
  parse_ok: parseOk,
  parse_fail: parseFail,
};
