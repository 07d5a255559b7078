/** Loops of the group handles, through ffi-rs. */
import {
  fail,
  ffi,
  xc_buffer_free,
  xc_buffer_new,
  xc_counter_add,
  xc_counter_free,
  xc_counter_new,
} from "./library.mjs";

const now = process.hrtime.bigint;

/** An xc_counter, to be closed when it is no longer needed. */
class Counter {
  #pointer;

  constructor(value) {
    this.#pointer = xc_counter_new([value]);
    if (ffi.isNullPointer(this.#pointer)) fail();
  }

  add(amount) {
    return xc_counter_add([this.#pointer, amount]);
  }

  close() {
    xc_counter_free([this.#pointer]);
    this.#pointer = null;
  }
}

// case: counter_add
function counterAdd(_size, loops) {
  const counter = new Counter(5);
  let r = 0;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      r = counter.add(3);
    }
    return { ns: now() - start, value: r };
  } finally {
    counter.close();
  }
}

// case: counter_cycle
function counterCycle(_size, loops) {
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const counter = new Counter(5);
    r = counter.add(3);
    counter.close();
  }
  return { ns: now() - start, value: r };
}

// end of cases

export default {
  counter_add: counterAdd,
  counter_cycle: counterCycle,
};
