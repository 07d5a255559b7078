/** Loops of the group errors, through the Node-API addon. */
import { xc_parse_i64 } from "./library.mjs";

const now = process.hrtime.bigint;

// case: parse_ok
function parseOk(_size, loops) {
  const text = "123456789012";
  let number = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    number = xc_parse_i64(text);
  }
  return { ns: now() - start, value: number };
}

// case: parse_fail
function parseFail(_size, loops) {
  const text = "12x4567";
  let message = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    try {
      xc_parse_i64(text);
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
