/** Loops of the group strings, through ffi-rs. */
import { Buffer } from "node:buffer";
import * as inputs from "../kit/inputs.mjs";
import {
  fail,
  takeText,
  xc_str_copy,
  xc_str_len,
  xc_str_upper,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: str_len
function strLen(size, loops) {
  const text = inputs.text(size);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_str_len([text]);
  }
  return { ns: now() - start, value: r };
}

// case: str_upper
function strUpper(size, loops) {
  const texts = inputs.texts(size);
  let upper = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    upper = takeText(xc_str_upper([texts[i & 3]]));
  }
  return { ns: now() - start, value: upper };
}

// case: str_copy
function strCopy(size, loops) {
  const texts = inputs.texts(size);
  const buffer = Buffer.alloc(size + 1);
  let copy = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    const length = xc_str_copy([buffer, buffer.length, texts[i & 3]]);
    if (length < 0) fail();
    copy = buffer.toString("utf8", 0, length);
  }
  return { ns: now() - start, value: copy };
}

// end of cases

export default {
  str_len: strLen,
  str_upper: strUpper,
  str_copy: strCopy,
};
