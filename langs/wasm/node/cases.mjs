/**
 * Every case's loop over a WebAssembly module.
 *
 * C sees linear memory only, so that what JavaScript holds is copied in, and
 * what C wrote is copied out, at every call. The places for it are made once.
 */
import * as inputs from "../../node/kit/inputs.mjs";
import { race } from "../../node/kit/team.mjs";
import {
  addUpcall,
  allocate,
  check,
  compare_i32,
  Counter,
  counts,
  dropUpcall,
  fail,
  free,
  log_sink,
  map_i64,
  memory,
  takeText,
  toText,
  xc_abi_version,
  xc_add_batch,
  xc_add_i32,
  xc_apply_i64,
  xc_buffer_free,
  xc_buffer_new,
  xc_inc_i64,
  xc_log_message,
  xc_mat4_scale,
  xc_matmul_f64,
  xc_noop,
  xc_parse_i64,
  xc_person_json,
  xc_point_add,
  xc_point_dist,
  xc_scale_f64,
  xc_sha256,
  xc_sort_i32,
  xc_str_copy,
  xc_str_len,
  xc_str_upper,
  xc_sum12_i64,
  xc_sum2_i64,
  xc_sum4_i64,
  xc_sum6_i64,
  xc_sum8_f64,
  xc_sum8_i64,
  xc_sum_f64,
  xc_work,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: empty
function empty(_size, loops) {
  const start = now();
  for (let i = 0; i < loops; i++) {
    // the bare loop: V8 keeps it
  }
  return { ns: now() - start, value: 0 };
}

// case: noop
function noop(_size, loops) {
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_noop();
  }
  return { ns: now() - start, value: 0 };
}

// case: add_i32
function addI32(_size, loops) {
  const a = 1000000;
  const b = 2345678;
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_add_i32(a, b);
  }
  return { ns: now() - start, value: r };
}

// case: inc_i64
function incI64(_size, loops) {
  let x = 2n ** 53n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    x = xc_inc_i64(x);
  }
  return { ns: now() - start, value: x };
}

// case: sum2_i64
function sum2I64(_size, loops) {
  const [a, b] = inputs.POWERS;
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum2_i64(a, b);
  }
  return { ns: now() - start, value: r };
}

// case: sum4_i64
function sum4I64(_size, loops) {
  const [a, b, c, d] = inputs.POWERS;
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum4_i64(a, b, c, d);
  }
  return { ns: now() - start, value: r };
}

// case: sum6_i64
function sum6I64(_size, loops) {
  const [a, b, c, d, e, f] = inputs.POWERS;
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum6_i64(a, b, c, d, e, f);
  }
  return { ns: now() - start, value: r };
}

// case: sum8_i64
function sum8I64(_size, loops) {
  const [a, b, c, d, e, f, g, h] = inputs.POWERS;
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum8_i64(a, b, c, d, e, f, g, h);
  }
  return { ns: now() - start, value: r };
}

// case: sum12_i64
function sum12I64(_size, loops) {
  const [a, b, c, d, e, f, g, h, j, k, l, m] = inputs.POWERS;
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum12_i64(a, b, c, d, e, f, g, h, j, k, l, m);
  }
  return { ns: now() - start, value: r };
}

// case: sum8_f64
function sum8F64(_size, loops) {
  const a = 1, b = 2, c = 4, d = 8, e = 16, f = 32, g = 64, h = 128;
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum8_f64(a, b, c, d, e, f, g, h);
  }
  return { ns: now() - start, value: r };
}

// case: str_len
function strLen(size, loops) {
  const text = inputs.text(size);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_str_len(toText(text));
  }
  return { ns: now() - start, value: r };
}

// case: str_upper
function strUpper(size, loops) {
  const text = inputs.text(size);
  let upper = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    upper = takeText(xc_str_upper(toText(text)));
  }
  return { ns: now() - start, value: upper };
}

// case: str_copy
function strCopy(size, loops) {
  const text = inputs.text(size);
  const buffer = allocate(size + 1);
  let copy = "";
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      const length = Number(xc_str_copy(buffer, size + 1, toText(text)));
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
  const person = allocate(24); // name and 4 bytes of padding, id, age
  let json = "";
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      const at = toText(name); // it may grow the memory, which empties views made before
      memory.int32s[person / 4] = at;
      memory.int64s[person / 8 + 1] = id;
      memory.int32s[person / 4 + 4] = age;
      json = takeText(xc_person_json(person));
    }
    return { ns: now() - start, value: json };
  } finally {
    free(person);
  }
}

// case: sum_f64
function sumF64(size, loops) {
  const values = inputs.doubles(size);
  const place = allocate(values.byteLength);
  let r = 0;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.doubles.set(values, place / 8);
      r = xc_sum_f64(place, size);
    }
    return { ns: now() - start, value: r };
  } finally {
    free(place);
  }
}

// case: scale_f64
function scaleF64(size, loops) {
  const values = inputs.doubles(size);
  const place = allocate(values.byteLength);
  const from = place / 8;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.doubles.set(values, from);
      check(xc_scale_f64(place, size, -1));
      values.set(memory.doubles.subarray(from, from + size));
    }
    return { ns: now() - start, value: values.at(-1) };
  } finally {
    free(place);
  }
}

// case: point_dist
function pointDist(_size, loops) {
  const a = { x: 1, y: 2 };
  const b = { x: 4, y: 6 };
  const place = allocate(32);
  let r = 0;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      const { doubles } = memory;
      doubles[place / 8] = a.x;
      doubles[place / 8 + 1] = a.y;
      doubles[place / 8 + 2] = b.x;
      doubles[place / 8 + 3] = b.y;
      r = xc_point_dist(place, place + 16);
    }
    return { ns: now() - start, value: r };
  } finally {
    free(place);
  }
}

// case: point_add
function pointAdd(_size, loops) {
  const a = { x: 1, y: 2 };
  const b = { x: 3, y: 4 };
  const place = allocate(48);
  let x = 0;
  let y = 0;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      const { doubles } = memory;
      doubles[place / 8] = a.x;
      doubles[place / 8 + 1] = a.y;
      doubles[place / 8 + 2] = b.x;
      doubles[place / 8 + 3] = b.y;
      xc_point_add(place + 32, place, place + 16);
      x = memory.doubles[place / 8 + 4];
      y = memory.doubles[place / 8 + 5];
    }
    return { ns: now() - start, value: [x, y] };
  } finally {
    free(place);
  }
}

// case: mat4_scale
function mat4Scale(_size, loops) {
  const matrix = inputs.doubles(16);
  const scaled = new Float64Array(16);
  const place = allocate(256);
  const from = place / 8;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.doubles.set(matrix, from);
      xc_mat4_scale(place + 128, place, 2);
      scaled.set(memory.doubles.subarray(from + 16, from + 32));
    }
    return { ns: now() - start, value: inputs.sum(scaled) };
  } finally {
    free(place);
  }
}

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
  const log = { number: 7, last: "" };
  const user = addUpcall((level, message) => {
    log.last = `${level}|${memory.text(message)}|${log.number}`;
  });
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      check(xc_log_message(sink, user, 2));
    }
    return { ns: now() - start, value: log.last };
  } finally {
    dropUpcall();
  }
}

// case: counter_add
function counterAdd(_size, loops) {
  const counter = new Counter(5n);
  let r = 0n;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      r = counter.add(3n);
    }
    return { ns: now() - start, value: r };
  } finally {
    counter.close();
  }
}

// case: counter_cycle
function counterCycle(_size, loops) {
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const counter = new Counter(5n);
    r = counter.add(3n);
    counter.close();
  }
  return { ns: now() - start, value: r };
}

// case: buffer_adopt
function bufferAdopt(size, loops) {
  let first = 0;
  let last = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const buffer = xc_buffer_new(size);
    if (buffer === 0) fail();
    first = memory.bytes[buffer];
    last = memory.bytes[buffer + size - 1];
    xc_buffer_free(buffer);
  }
  return { ns: now() - start, value: [first, last] };
}

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

// case: work
function work(size, loops) {
  const steps = BigInt(size);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_work(steps);
  }
  return { ns: now() - start, value: r };
}

// case: sha256
function sha256(size, loops) {
  const data = inputs.bytes(size);
  const digest = new Uint8Array(32);
  const place = allocate(size + 32);
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.bytes.set(data, place + 32);
      check(xc_sha256(place + 32, size, place));
      digest.set(memory.bytes.subarray(place, place + 32));
    }
    return { ns: now() - start, value: inputs.hex(digest) };
  } finally {
    free(place);
  }
}

// case: matmul_f64
function matmulF64(size, loops) {
  const count = size * size;
  const a = inputs.remainders(count, 7);
  const b = inputs.remainders(count, 5);
  const product = new Float64Array(count);
  const place = allocate(3 * product.byteLength);
  const from = place / 8;
  const places = [place, place + 8 * count, place + 16 * count];
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.doubles.set(a, from);
      memory.doubles.set(b, from + count);
      check(xc_matmul_f64(places[0], places[1], places[2], size));
      const end = from + 3 * count;
      product.set(memory.doubles.subarray(end - count, end));
    }
    return { ns: now() - start, value: inputs.sum(product) };
  } finally {
    free(place);
  }
}

// case: add_batch
function addBatch(size, loops) {
  const a = inputs.multiples(size, 1);
  const b = inputs.multiples(size, 2);
  const sums = new Int32Array(size);
  const place = allocate(3 * sums.byteLength);
  const from = place / 4;
  const places = [place, place + 4 * size, place + 8 * size];
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.int32s.set(a, from);
      memory.int32s.set(b, from + size);
      check(xc_add_batch(places[0], places[1], places[2], size));
      const end = from + 3 * size;
      sums.set(memory.int32s.subarray(end - size, end));
    }
    return { ns: now() - start, value: sums.at(-1) };
  } finally {
    free(place);
  }
}

export function workInTeam(loops) {
  let r = 0n;
  for (let i = 0; i < loops; i++) {
    r = xc_work(10000n);
  }
  return { value: r, counted: counts.records() };
}

// case: parallel_work
async function parallelWork(size, loops) {
  const url = new URL("./worker.mjs", import.meta.url);
  const { ns, results } = await race(url, size, loops);
  for (const { counted } of results) counts.add(counted);
  return { ns, value: results[0].value };
}
// end of cases

export const abi = xc_abi_version;

/** When a request is done. */
export const after = () => counts.save();

export const cases = {
  empty,
  noop,
  add_i32: addI32,
  inc_i64: incI64,
  sum2_i64: sum2I64,
  sum4_i64: sum4I64,
  sum6_i64: sum6I64,
  sum8_i64: sum8I64,
  sum12_i64: sum12I64,
  sum8_f64: sum8F64,
  str_len: strLen,
  str_upper: strUpper,
  str_copy: strCopy,
  person_json: personJson,
  sum_f64: sumF64,
  scale_f64: scaleF64,
  point_dist: pointDist,
  point_add: pointAdd,
  mat4_scale: mat4Scale,
  apply_i64: applyI64,
  sort_i32: sortI32,
  log_message: logMessage,
  counter_add: counterAdd,
  counter_cycle: counterCycle,
  buffer_adopt: bufferAdopt,
  parse_ok: parseOk,
  parse_fail: parseFail,
  work,
  sha256,
  matmul_f64: matmulF64,
  add_batch: addBatch,
  parallel_work: parallelWork,
};
