/** Calls of the addon with what it does not expect: exceptions of JavaScript, and nothing worse. */
import { createRequire } from "node:module";

const c = createRequire(import.meta.url)(process.env.XC_ADDON);
const failures = [];

// node-addon-api, which has this test too and no class without a finalizer, makes
// an Error of each bad status of Node-API's.
const Refusal = c.GuardedCounter ? TypeError : Error;

function at() {
  return new Error().stack.split("\n")[3].trim();
}

function raises(kind, f) {
  try {
    const result = f();
    failures.push(`${at()}: gave ${String(result).slice(0, 80)}`);
  } catch (error) {
    if (!(error instanceof kind)) failures.push(`${at()}: raised ${error}`);
  }
}

function equals(expected, result) {
  if (expected !== result) {
    failures.push(`${at()}: gave ${result}, not ${expected}`);
  }
}

for (const wrong of [undefined, null, "x", {}, [], Symbol("x"), () => 1]) {
  raises(Refusal, () => c.xc_add_i32(wrong, 1));
  raises(Refusal, () => c.xc_inc_i64(wrong));
  raises(Refusal, () => c.xc_work(wrong));
  raises(Refusal, () => new c.Counter(wrong));
  raises(Refusal, () => new c.GuardedCounter(wrong));
  raises(Refusal, () => c.xc_buffer_new(wrong));
  raises(Refusal, () => c.xc_sum_f64(wrong));
  raises(Refusal, () => c.xc_buffer_free(wrong));
}
raises(Refusal, () => c.xc_add_i32(1));
raises(Refusal, () => c.xc_inc_i64(1));
raises(Refusal, () => c.xc_inc_i64(2n ** 63n));
raises(Refusal, () => c.xc_sum12_i64(...Array(11).fill(1n)));
equals(-(2n ** 63n), c.xc_inc_i64(2n ** 63n - 1n));

for (const wrong of [undefined, null, 1, {}, Symbol("x")]) {
  raises(Refusal, () => c.xc_str_len(wrong));
  raises(Refusal, () => c.xc_str_upper(wrong));
  raises(Refusal, () => c.xc_parse_i64(wrong));
  raises(Refusal, () => c.xc_person_json({ name: wrong, id: 1n, age: 1 }));
  raises(Refusal, () => c.xc_person_json({ name: "x", id: wrong, age: 1 }));
  raises(Refusal, () => c.xc_str_copy(new Uint8Array(8), wrong));
  raises(Refusal, () => c.xc_str_copy(wrong, "x"));
}
raises(Refusal, () => c.xc_person_json());
raises(Refusal, () => c.xc_person_json(null));
raises(RangeError, () =>
  c.xc_person_json({
    get name() {
      throw new RangeError("from a getter");
    },
  }));
equals(0, c.xc_str_len(""));
equals(1, c.xc_str_len("a\0b")); // as in C
equals(3, c.xc_str_len("\ud800")); // U+FFFD, as everywhere in JavaScript
equals(1 << 20, c.xc_str_len("x".repeat(1 << 20)));
raises(Error, () => c.xc_parse_i64(""));
raises(Error, () => c.xc_parse_i64("9".repeat(100)));
raises(Error, () => c.xc_str_copy(new Uint8Array(3), "abc"));
raises(Error, () => c.xc_str_copy(new Uint8Array(0), "abc"));

raises(Refusal, () => c.xc_sum_f64(new Float32Array(4)));
raises(Refusal, () => c.xc_sum_f64(new DataView(new ArrayBuffer(8))));
raises(Refusal, () => c.xc_scale_f64(new Float64Array(4)));
raises(Refusal, () => c.xc_scale_f64(new BigInt64Array(4), 2));
equals(0, c.xc_sum_f64(new Float64Array(0)));
const ints = (count) => new Int32Array(count);
const doubles = (count) => new Float64Array(count);
raises(Refusal, () => c.xc_add_batch(ints(4), ints(3), ints(4)));
raises(Refusal, () => c.xc_add_batch(ints(4), ints(4), ints(3)));
for (const n of [3, 65536, 2 ** 32 - 1]) {
  raises(
    Refusal,
    () => c.xc_matmul_f64(doubles(4), doubles(4), doubles(4), n),
  );
}
raises(Refusal, () => c.xc_sha256(new Uint8Array(1), new Uint8Array(31)));
raises(Refusal, () => c.xc_mat4_scale(doubles(15), 2));
raises(Refusal, () => c.xc_mat4_scale(doubles(16), "2"));
raises(Refusal, () => c.xc_point_dist({ x: 1 }, { x: 1, y: 2 }));
raises(Refusal, () => c.xc_point_add(null, { x: 1, y: 2 }));
const detached = doubles(8);
structuredClone(detached, { transfer: [detached.buffer] });
equals(0, c.xc_sum_f64(detached));

const fails = () => {
  throw new RangeError("from the callback");
};
raises(RangeError, () => c.xc_apply_i64(fails, 1n, 3));
raises(Refusal, () => c.xc_apply_i64(null, 1n, 3));
raises(Refusal, () => c.xc_apply_i64(() => 1, 1n, 3));
raises(Refusal, () => c.xc_apply_i64(() => 2n ** 63n, 1n, 3));
raises(RangeError, () => c.xc_sort_i32(ints(9), ints(9), fails));
raises(Refusal, () => c.xc_sort_i32(ints(9), ints(9), null));
raises(Refusal, () => c.xc_sort_i32(ints(9), ints(9), () => "x"));
raises(Refusal, () => c.xc_sort_i32(ints(9), ints(8), () => 0));
raises(RangeError, () => c.xc_log_message(fails, null, 2));
raises(Error, () => c.xc_log_message(fails, null, 99));
// An output whose memory is gone when C comes to write to it.
const input = ints(1 << 16), output = ints(1 << 16);
let gone = false;
raises(Refusal, () =>
  c.xc_sort_i32(input, output, () => {
    if (!gone) {
      gone = true;
      structuredClone(output, { transfer: [output.buffer] });
      globalThis.gc?.();
    }
    return 0;
  }));

for (const Counter of [c.Counter, c.GuardedCounter ?? c.Counter]) {
  const counter = new Counter(5n);
  equals(8n, counter.add(3n));
  counter.close();
  raises(Refusal, () => counter.close());
  raises(Refusal, () => counter.add(1n));
}
raises(Refusal, () => c.Counter.prototype.add.call({}, 1n));
raises(Refusal, () => c.Counter.prototype.add.call(null, 1n));
raises(Error, () => c.xc_buffer_new(0));
const buffer = c.xc_buffer_new(4);
c.xc_buffer_free(buffer);
equals(0, buffer.byteLength);
c.xc_buffer_free(buffer); // detached: nothing is left of it

console.log(failures.join("\n"));
process.exitCode = failures.length === 0 ? 0 : 1;
