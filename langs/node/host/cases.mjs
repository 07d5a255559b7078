/**
 * Every case's loop over the functions of library.mjs.
 *
 * V8 inlines the small ones, and may then move what does not change out of the
 * loop. Their arguments are therefore read from a pair of equal values by the
 * loop's counter. Array.fill makes the pair, because V8 sees through [a, a].
 */
import { Buffer } from "node:buffer";
import * as inputs from "../kit/inputs.mjs";
import { race } from "../kit/team.mjs";
import * as library from "./library.mjs";
import { sha256 as sha256_of } from "./sha256.mjs";

const now = process.hrtime.bigint;

const pair = (value) => Array(2).fill(value);

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
    library.noop();
  }
  return { ns: now() - start, value: 0 };
}

// case: add_i32
function addI32(_size, loops) {
  const a = pair(1000000);
  const b = pair(2345678);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.add_i32(a[i & 1], b[i & 1]);
  }
  return { ns: now() - start, value: r };
}

// case: inc_i64
function incI64(_size, loops) {
  let x = 2n ** 53n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    x = library.inc_i64(x);
  }
  return { ns: now() - start, value: x };
}

// case: sum2_i64
function sum2I64(_size, loops) {
  const [a, b] = inputs.POWERS;
  const first = pair(a);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.sum2_i64(first[i & 1], b);
  }
  return { ns: now() - start, value: r };
}

// case: sum4_i64
function sum4I64(_size, loops) {
  const [a, b, c, d] = inputs.POWERS;
  const first = pair(a);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.sum4_i64(first[i & 1], b, c, d);
  }
  return { ns: now() - start, value: r };
}

// case: sum6_i64
function sum6I64(_size, loops) {
  const [a, b, c, d, e, f] = inputs.POWERS;
  const first = pair(a);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.sum6_i64(first[i & 1], b, c, d, e, f);
  }
  return { ns: now() - start, value: r };
}

// case: sum8_i64
function sum8I64(_size, loops) {
  const [a, b, c, d, e, f, g, h] = inputs.POWERS;
  const first = pair(a);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.sum8_i64(first[i & 1], b, c, d, e, f, g, h);
  }
  return { ns: now() - start, value: r };
}

// case: sum12_i64
function sum12I64(_size, loops) {
  const [a, b, c, d, e, f, g, h, j, k, l, m] = inputs.POWERS;
  const first = pair(a);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.sum12_i64(first[i & 1], b, c, d, e, f, g, h, j, k, l, m);
  }
  return { ns: now() - start, value: r };
}

// case: sum8_f64
function sum8F64(_size, loops) {
  const a = 1, b = 2, c = 4, d = 8, e = 16, f = 32, g = 64, h = 128;
  const first = pair(a);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.sum8_f64(first[i & 1], b, c, d, e, f, g, h);
  }
  return { ns: now() - start, value: r };
}

// case: str_len
function strLen(size, loops) {
  const text = inputs.text(size);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.str_len(text);
  }
  return { ns: now() - start, value: r };
}

// case: str_upper
function strUpper(size, loops) {
  const text = inputs.text(size);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.str_upper(text);
  }
  return { ns: now() - start, value: r };
}

// case: str_copy
function strCopy(size, loops) {
  const text = inputs.text(size);
  const buffer = Buffer.alloc(size + 1);
  let copy = "";
  const start = now();
  for (let i = 0; i < loops; i++) {
    const length = library.str_copy(buffer, text);
    copy = buffer.toString("utf8", 0, length);
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
    json = library.person_json({ name, id, age });
  }
  return { ns: now() - start, value: json };
}

// case: sum_f64
function sumF64(size, loops) {
  const values = inputs.doubles(size);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.sum_f64(values);
  }
  return { ns: now() - start, value: r };
}

// case: scale_f64
function scaleF64(size, loops) {
  const values = inputs.doubles(size);
  const start = now();
  for (let i = 0; i < loops; i++) {
    library.scale_f64(values, -1);
  }
  return { ns: now() - start, value: values.at(-1) };
}

// case: point_dist
function pointDist(_size, loops) {
  const a = pair({ x: 1, y: 2 });
  const b = pair({ x: 4, y: 6 });
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.point_dist(a[i & 1], b[i & 1]);
  }
  return { ns: now() - start, value: r };
}

// case: point_add
function pointAdd(_size, loops) {
  const a = pair({ x: 1, y: 2 });
  const b = pair({ x: 3, y: 4 });
  let x = 0;
  let y = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const p = library.point_add(a[i & 1], b[i & 1]);
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
    scaled = library.mat4_scale(matrix, 2);
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
    r = library.apply_i64(fn, value, size);
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
    library.sort_i32(input, output, compare);
  }
  return { ns: now() - start, value: inputs.ends(output) };
}

// case: log_message
function logMessage(_size, loops) {
  const log = { number: 7, last: "" };
  const sink = (level, message) => {
    log.last = `${level}|${message}|${log.number}`;
  };
  const start = now();
  for (let i = 0; i < loops; i++) {
    library.log_message(sink, 2);
  }
  return { ns: now() - start, value: log.last };
}

// case: counter_add
function counterAdd(_size, loops) {
  const counter = new library.Counter(5n);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = counter.add(3n);
  }
  return { ns: now() - start, value: r };
}

// case: counter_cycle
function counterCycle(_size, loops) {
  const first = pair(5n);
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const counter = new library.Counter(first[i & 1]);
    r = counter.add(3n);
  }
  return { ns: now() - start, value: r };
}

// case: buffer_adopt
function bufferAdopt(size, loops) {
  let first = 0;
  let last = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const buffer = library.buffer_new(size);
    first = buffer[0];
    last = buffer[size - 1];
  }
  return { ns: now() - start, value: [first, last] };
}

// case: parse_ok
function parseOk(_size, loops) {
  const text = "123456789012";
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.parse_i64(text);
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
      library.parse_i64(text);
    } catch (error) {
      message = error.message;
    }
  }
  return { ns: now() - start, value: message };
}

// case: work
function work(size, loops) {
  let r = 0n;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.work(size);
  }
  return { ns: now() - start, value: r };
}

// case: sha256
function sha256(size, loops) {
  const data = inputs.bytes(size);
  const digest = new Uint8Array(32);
  const start = now();
  for (let i = 0; i < loops; i++) {
    sha256_of(data, digest);
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
    library.matmul_f64(a, b, product, size);
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
    library.add_batch(a, b, sums);
  }
  return { ns: now() - start, value: sums.at(-1) };
}

export function workInTeam(loops) {
  let r = 0n;
  for (let i = 0; i < loops; i++) {
    r = library.work(10000);
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

export const abi = () => 1;

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
