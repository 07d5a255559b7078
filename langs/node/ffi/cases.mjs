/** Every case's loop through node:ffi. */
import { Buffer } from "node:buffer";
import { getUint8 } from "node:ffi";
import * as inputs from "../kit/inputs.mjs";
import {
  check,
  compareI32,
  Counter,
  fail,
  logSink,
  mapI64,
  Person,
  takeText,
  xc_abi_version,
  xc_add_batch,
  xc_add_i32,
  xc_apply_i64,
  xc_buffer_free,
  xc_buffer_new,
  xc_inc_i64,
  xc_log_message,
  xc_matmul_f64,
  xc_noop,
  xc_parse_i64,
  xc_person_json,
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
    r = xc_str_len(text);
  }
  return { ns: now() - start, value: r };
}

// case: str_upper
function strUpper(size, loops) {
  const text = inputs.text(size);
  let upper = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    upper = takeText(xc_str_upper(text));
  }
  return { ns: now() - start, value: upper };
}

// case: str_copy
function strCopy(size, loops) {
  const text = inputs.text(size);
  const buffer = Buffer.alloc(size + 1);
  const capacity = BigInt(buffer.length);
  let copy = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    const length = xc_str_copy(buffer, capacity, text);
    if (length < 0n) fail();
    copy = buffer.toString("utf8", 0, Number(length));
  }
  return { ns: now() - start, value: copy };
}

// case: person_json
function personJson(_size, loops) {
  const name = "Zoë";
  const id = 9007199254740993n;
  const age = 41;
  const person = new Person();
  let json = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    json = takeText(xc_person_json(person.fill(name, id, age)));
  }
  return { ns: now() - start, value: json };
}

// case: sum_f64
function sumF64(size, loops) {
  const values = inputs.doubles(size);
  const count = BigInt(size);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum_f64(values, count);
  }
  return { ns: now() - start, value: r };
}

// case: scale_f64
function scaleF64(size, loops) {
  const values = inputs.doubles(size);
  const count = BigInt(size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    check(xc_scale_f64(values, count, -1));
  }
  return { ns: now() - start, value: values.at(-1) };
}

// case: point_dist
function pointDist(_size, loops) {
  const a = Float64Array.of(1, 2);
  const b = Float64Array.of(4, 6);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_point_dist(a, b);
  }
  return { ns: now() - start, value: r };
}

// case: apply_i64
function applyI64(size, loops) {
  const fn = mapI64((value) => value + 1n);
  const value = 2n ** 53n;
  const count = BigInt(size);
  let r = 0n;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      r = xc_apply_i64(fn.pointer, null, value, count);
    }
    return { ns: now() - start, value: r };
  } finally {
    fn.close();
  }
}

// case: sort_i32
function sortI32(size, loops) {
  const compare = compareI32((a, b) => a - b);
  const input = inputs.shuffled(size);
  const output = new Int32Array(size);
  const count = BigInt(size);
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      check(xc_sort_i32(input, output, count, compare.pointer, null));
    }
    return { ns: now() - start, value: inputs.ends(output) };
  } finally {
    compare.close();
  }
}

// case: log_message
function logMessage(_size, loops) {
  // C can carry a number, not an object: the number says which one.
  const logs = new Map([[1n, { number: 7, last: "" }]]);
  const sink = logSink((level, message, user) => {
    const log = logs.get(user);
    log.last = `${level}|${message}|${log.number}`;
  });
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      check(xc_log_message(sink.pointer, 1n, 2));
    }
    return { ns: now() - start, value: logs.get(1n).last };
  } finally {
    sink.close();
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
  const bytes = BigInt(size);
  let first = 0;
  let last = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const buffer = xc_buffer_new(bytes);
    if (buffer === 0n) fail();
    first = getUint8(buffer, 0);
    last = getUint8(buffer, size - 1);
    xc_buffer_free(buffer);
  }
  return { ns: now() - start, value: [first, last] };
}

// case: parse_ok
function parseOk(_size, loops) {
  const text = "123456789012";
  const number = new BigInt64Array(1);
  const start = now();
  for (let i = 0; i < loops; i++) {
    check(xc_parse_i64(text, number));
  }
  return { ns: now() - start, value: number[0] };
}

// case: parse_fail
function parseFail(_size, loops) {
  const text = "12x4567";
  const number = new BigInt64Array(1);
  let message = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    try {
      check(xc_parse_i64(text, number));
    } catch (error) {
      message = error.message;
    }
  }
  return { ns: now() - start, value: message };
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
  const bytes = BigInt(size);
  const digest = new Uint8Array(32);
  const start = now();
  for (let i = 0; i < loops; i++) {
    check(xc_sha256(data, bytes, digest));
  }
  return { ns: now() - start, value: inputs.hex(digest) };
}

// case: matmul_f64
function matmulF64(size, loops) {
  const a = inputs.remainders(size * size, 7);
  const b = inputs.remainders(size * size, 5);
  const product = new Float64Array(size * size);
  const rows = BigInt(size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    check(xc_matmul_f64(a, b, product, rows));
  }
  return { ns: now() - start, value: inputs.sum(product) };
}

// case: add_batch
function addBatch(size, loops) {
  const a = inputs.multiples(size, 1);
  const b = inputs.multiples(size, 2);
  const sums = new Int32Array(size);
  const count = BigInt(size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    check(xc_add_batch(a, b, sums, count));
  }
  return { ns: now() - start, value: sums.at(-1) };
}

// end of cases

export const abi = xc_abi_version;

const NO_STRUCTS = "node:ffi has no struct types: nothing crosses by value";

const THREADS_DIE =
  "V8 dies now and then while it compiles fast calls for worker_threads";

export const skipped = {
  point_add: NO_STRUCTS,
  mat4_scale: NO_STRUCTS,
  parallel_work: THREADS_DIE,
};

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
};
