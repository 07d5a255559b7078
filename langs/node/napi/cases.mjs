/** Every case's loop through the Node-API addon. */
import * as inputs from "../kit/inputs.mjs";
import { race } from "../kit/team.mjs";
import {
  Counter,
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
  let r = 0;
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
    upper = xc_str_upper(text);
  }
  return { ns: now() - start, value: upper };
}

// case: str_copy
function strCopy(size, loops) {
  const text = inputs.text(size);
  const buffer = new Uint8Array(size + 1);
  let copy = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    copy = xc_str_copy(buffer, text);
  }
  return { ns: now() - start, value: copy };
}

// case: person_json
function personJson(_size, loops) {
  const name = "Zoë";
  const id = 9007199254740993n;
  const age = 41;
  let json = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    json = xc_person_json({ name, id, age });
  }
  return { ns: now() - start, value: json };
}

// case: sum_f64
function sumF64(size, loops) {
  const values = inputs.doubles(size);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_sum_f64(values);
  }
  return { ns: now() - start, value: r };
}

// case: scale_f64
function scaleF64(size, loops) {
  const values = inputs.doubles(size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_scale_f64(values, -1);
  }
  return { ns: now() - start, value: values.at(-1) };
}

// case: point_dist
function pointDist(_size, loops) {
  const a = { x: 1, y: 2 };
  const b = { x: 4, y: 6 };
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_point_dist(a, b);
  }
  return { ns: now() - start, value: r };
}

// case: point_add
function pointAdd(_size, loops) {
  const a = { x: 1, y: 2 };
  const b = { x: 3, y: 4 };
  let x = 0;
  let y = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const p = xc_point_add(a, b);
    x = p.x;
    y = p.y;
  }
  return { ns: now() - start, value: [x, y] };
}

// case: mat4_scale
function mat4Scale(_size, loops) {
  const matrix = inputs.doubles(16);
  let scaled;
  const start = now();
  for (let i = 0; i < loops; i++) {
    scaled = xc_mat4_scale(matrix, 2);
  }
  return { ns: now() - start, value: inputs.sum(scaled) };
}

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
  const log = { number: 7, last: "" };
  const sink = (level, message, user) => {
    user.last = `${level}|${message}|${user.number}`;
  };
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_log_message(sink, log, 2);
  }
  return { ns: now() - start, value: log.last };
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
    const bytes = new Uint8Array(buffer);
    first = bytes[0];
    last = bytes[size - 1];
    xc_buffer_free(buffer);
  }
  return { ns: now() - start, value: [first, last] };
}

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
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_sha256(data, digest);
  }
  return { ns: now() - start, value: inputs.hex(digest) };
}

// case: matmul_f64
function matmulF64(size, loops) {
  const a = inputs.remainders(size * size, 7);
  const b = inputs.remainders(size * size, 5);
  const product = new Float64Array(size * size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_matmul_f64(a, b, product, size);
  }
  return { ns: now() - start, value: inputs.sum(product) };
}

// case: add_batch
function addBatch(size, loops) {
  const a = inputs.multiples(size, 1);
  const b = inputs.multiples(size, 2);
  const sums = new Int32Array(size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    xc_add_batch(a, b, sums);
  }
  return { ns: now() - start, value: sums.at(-1) };
}

export function workInTeam(loops) {
  let r = 0n;
  for (let i = 0; i < loops; i++) {
    r = xc_work(10000n);
  }
  return r;
}

// case: parallel_work
async function parallelWork(size, loops) {
  const { ns, results } = await race(
    new URL("./worker.mjs", import.meta.url),
    size,
    loops,
  );
  return { ns, value: results[0] };
}
// end of cases

export const abi = xc_abi_version;

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
