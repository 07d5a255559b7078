/** Loops of the group strings, over a WebAssembly module. */
import * as inputs from "../../node/kit/inputs.mjs";
import {
  allocate,
  fail,
  free,
  memory,
  takeText,
  toText,
  xc_person_json,
  xc_str_copy,
  xc_str_len,
  xc_str_upper,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: str_len
function strLen(size, loops) {
  const text = inputs.text(size);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const place = toText(text);
    r = xc_str_len(place);
    free(place);
  }
  return { ns: now() - start, value: r };
}

// case: str_upper
function strUpper(size, loops) {
  const texts = inputs.texts(size);
  let upper = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    const place = toText(texts[i & 3]);
    const result = xc_str_upper(place);
    free(place);
    upper = takeText(result);
  }
  return { ns: now() - start, value: upper };
}

// case: str_copy
function strCopy(size, loops) {
  const texts = inputs.texts(size);
  const buffer = allocate(size + 1);
  let copy = "";
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      const place = toText(texts[i & 3]);
      const length = Number(xc_str_copy(buffer, size + 1, place));
      free(place);
      if (length < 0) fail();
      copy = memory.bytes.toString("utf8", buffer, buffer + length);
    }
    return { ns: now() - start, value: copy };
  } finally {
    free(buffer);
  }
}

// case: person_json
function personJson(_size, loops) {
  const name = "Zoë";
  const id = 9007199254740993n;
  const age = 41;
  let json = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    const place = toText(name);
    const person = allocate(24); // name and 4 bytes of padding, id, age
    memory.int32s[person / 4] = place;
    memory.int64s[person / 8 + 1] = id;
    memory.int32s[person / 4 + 4] = age;
    const result = xc_person_json(person);
    free(person);
    free(place);
    json = takeText(result);
  }
  return { ns: now() - start, value: json };
}

// end of cases

export default {
  str_len: strLen,
  str_upper: strUpper,
  str_copy: strCopy,
  person_json: personJson,
};
