/** Loops of the group errors, through C that bun:ffi's cc compiles. */
import { check, toText, xc_parse_i64 } from "./library.mjs";

const now = process.hrtime.bigint;

// case: parse_ok
function parseOk(_size, loops) {
  const text = "123456789012";
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const number = new BigInt64Array(1);
    check(xc_parse_i64(toText(text), number));
    r = number[0];
  }
  return { ns: now() - start, value: r };
}

// case: parse_fail
function parseFail(_size, loops) {
  const text = "12x4567";
  let message = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    try {
      const number = new BigInt64Array(1);
      check(xc_parse_i64(toText(text), number));
    } catch (error) {
      message = error.message;
    }
  }
  return { ns: now() - start, value: message };
}

// end of cases

export default {
  parse_ok: parseOk,
  parse_fail: parseFail,
};
