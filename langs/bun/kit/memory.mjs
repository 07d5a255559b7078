/** JavaScript's memory as C takes it. */
import { ptr } from "bun:ffi";

const encoder = new TextEncoder();

/** UTF-8 and a NUL, in memory that is used again and only grows. */
export class Text {
  #bytes = new Uint8Array(256);

  of(text) {
    if (text.length * 3 >= this.#bytes.length) {
      this.#bytes = new Uint8Array(text.length * 3 + 1);
    }
    this.#bytes[encoder.encodeInto(text, this.#bytes).written] = 0;
    return this.#bytes;
  }
}

/** struct xc_person, filled anew at every use. */
export class Person {
  #struct = new BigInt64Array(3); // name, id, age
  #age = new Int32Array(this.#struct.buffer, 16, 1);
  #name = new Text();
  #bytes;

  fill(name, id, age) {
    const bytes = this.#name.of(name);
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#struct[0] = BigInt(ptr(bytes));
    }
    this.#struct[1] = id;
    this.#age[0] = age;
    return this.#struct;
  }
}
