/**
 * What this addon still checks: it takes addresses and numbers on trust, but
 * not texts, sizes and callbacks. The worker's own folder is the current one.
 */
import { pathToFileURL } from "node:url";

const c = await import(pathToFileURL(`${process.cwd()}/library.mjs`));
const failures = [];

function raises(kind, f) {
  const line = new Error().stack.split("\n")[2].trim();
  try {
    failures.push(`${line}: gave ${String(f()).slice(0, 80)}`);
  } catch (error) {
    if (!(error instanceof kind)) failures.push(`${line}: raised ${error}`);
  }
}

function equals(expected, result) {
  const line = new Error().stack.split("\n")[2].trim();
  if (expected !== result) failures.push(`${line}: gave ${result}`);
}

for (const wrong of [undefined, null, 1]) {
  raises(TypeError, () => c.xc_inc_i64(wrong));
  raises(TypeError, () => c.xc_sum2_i64(1n, wrong));
  raises(TypeError, () => new c.Pinned(wrong));
}
equals(-(2n ** 63n), c.xc_inc_i64(2n ** 63n - 1n));
equals(0, c.xc_str_len(""));
equals(1, c.xc_str_len("a\0b")); // as in C
equals(3, c.xc_str_len("\ud800"));
equals(3 << 20, c.xc_str_len("€".repeat(1 << 20)));
raises(Error, () => c.xc_parse_i64(""));
raises(Error, () => c.xc_parse_i64("9".repeat(9000)));
raises(Error, () => c.xc_str_copy(c.text_buffer(3), "abc"));
raises(Error, () => c.xc_buffer_new(0));

const fails = () => {
  throw new RangeError("from the callback");
};
raises(RangeError, () => c.xc_apply_i64(c.map_i64(fails), 1n, 3));
raises(TypeError, () => c.xc_apply_i64(null, 1n, 3));
raises(RangeError, () => c.xc_log_message(c.log_sink(fails, null), 2));
raises(Error, () => c.xc_log_message(c.log_sink(fails, null), 99));
for (const Counter of [c.Counter, c.GuardedCounter]) {
  const counter = new Counter(5n);
  equals(8n, counter.add(3n));
  counter.close();
  counter.close();
  equals(-(2n ** 63n), counter.add(1n)); // NULL, as in C
}
const buffer = c.xc_buffer_new(4);
c.xc_buffer_free(buffer);
equals(0, buffer.byteLength);

console.log(failures.join("\n"));
process.exitCode = failures.length === 0 ? 0 : 1;
