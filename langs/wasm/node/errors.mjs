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
  let number = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const place = toText(text);
    const result = allocate(8);
    try {
      check(xc_parse_i64(place, result));
      number = memory.int64s[result / 8];
    } finally {
      free(result);
      free(place);
    }
  }
  return { ns: now() - start, value: number };
}

// case: parse_fail
function parseFail(_size, loops) {
  const text = "12x4567";
  let message = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    const place = toText(text);
    const result = allocate(8);
    try {
      check(xc_parse_i64(place, result));
    } catch (error) {
      message = error.message;
    } finally {
      free(result);
      free(place);
    }
  }
  return { ns: now() - start, value: message };
}

// end of cases

export default {
  parse_ok: parseOk,
  parse_fail: parseFail,
};
