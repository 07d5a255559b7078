/** Loops of the group handles, over the functions of library.mjs. */
import * as library from "./library.mjs";
import { pair } from "./pair.mjs";

const now = process.hrtime.bigint;

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

// end of cases

export default {
  counter_add: counterAdd,
  counter_cycle: counterCycle,
  buffer_adopt: bufferAdopt,
};
