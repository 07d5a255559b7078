/** Loops of the group handles, through the Neon addon. */
import { Bytes, Counter } from "./library.mjs";

const now = process.hrtime.bigint;

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
    const bytes = new Bytes(size);
    first = bytes.at(0);
    last = bytes.at(size - 1);
    bytes.close();
  }
  return { ns: now() - start, value: [first, last] };
}

// end of cases

export default {
  counter_add: counterAdd,
  counter_cycle: counterCycle,
  buffer_adopt: bufferAdopt,
};
