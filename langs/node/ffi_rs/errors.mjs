/** Loops of the group errors, through ffi-rs. */
import { check, ffi, xc_parse_i64 } from "./library.mjs";

const now = process.hrtime.bigint;

const INT64 = [ffi.DataType.BigInt];

/** A place for an int64_t, to be freed. */
const place = () => ffi.createPointer({ paramsType: INT64, paramsValue: [0n] });

const free = (number) =>
  ffi.freePointer({
    paramsType: INT64,
    paramsValue: number,
    pointerType: ffi.PointerType.RsPointer,
  });

// case: parse_ok
function parseOk(_size, loops) {
  const text = "123456789012";
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const number = place();
    try {
      check(xc_parse_i64([text, number[0]]));
      [r] = ffi.restorePointer({ retType: INT64, paramsValue: number });
    } finally {
      free(number);
    }
  }
  return { ns: now() - start, value: r };
}

// case: parse_fail
function parseFail(_size, loops) {
  const text = "12x4567";
  let message = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    const number = place();
    try {
      check(xc_parse_i64([text, number[0]]));
    } catch (error) {
      message = error.message;
    } finally {
      free(number);
    }
  }
  return { ns: now() - start, value: message };
}

// end of cases

export default {
  parse_ok: parseOk,
  parse_fail: parseFail,
};
