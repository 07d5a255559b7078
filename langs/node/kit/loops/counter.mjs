/**
 * Counters of the library's as a program in JavaScript has them: a class around
 * the pointer, which is a bigint, a number or an object.
 */
import {
  fail,
  xc_counter_add,
  xc_counter_free,
  xc_counter_new,
} from "./library.mjs";

/** To be closed when it is no longer needed. */
export class Counter {
  #pointer;

  constructor(value) {
    this.#pointer = xc_counter_new(value);
    if (!this.#pointer) fail();
  }

  add(amount) {
    return xc_counter_add(this.#pointer, amount);
  }

  close() {
    xc_counter_free(this.#pointer);
    this.#pointer = null;
  }
}

/** https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/FinalizationRegistry */
const forgotten = new FinalizationRegistry((pointer) =>
  xc_counter_free(pointer)
);

/** One that the garbage collector frees where close() was forgotten. */
export class GuardedCounter {
  #pointer;

  constructor(value) {
    this.#pointer = xc_counter_new(value);
    if (!this.#pointer) fail();
    forgotten.register(this, this.#pointer, this);
  }

  add(amount) {
    return xc_counter_add(this.#pointer, amount);
  }

  close() {
    forgotten.unregister(this);
    xc_counter_free(this.#pointer);
    this.#pointer = null;
  }
}
