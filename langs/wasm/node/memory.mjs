/**
 * The module's linear memory. Its buffer is another one after it has grown,
 * so that every view is made anew when it turns out to be empty.
 */
import { Buffer } from "node:buffer";

const SHORT = 16; // characters up to which a loop beats a call of TextEncoder

export class Memory {
  #module;
  #bytes = Buffer.alloc(0);
  #int32s = new Int32Array(0);
  #int64s = new BigInt64Array(0);
  #doubles = new Float64Array(0);

  /** module is an instance's exports. */
  constructor(module) {
    this.#module = module;
  }

  get bytes() {
    if (this.#bytes.length === 0) {
      this.#bytes = Buffer.from(this.#module.memory.buffer);
    }
    return this.#bytes;
  }

  get int32s() {
    if (this.#int32s.length === 0) {
      this.#int32s = new Int32Array(this.#module.memory.buffer);
    }
    return this.#int32s;
  }

  get int64s() {
    if (this.#int64s.length === 0) {
      this.#int64s = new BigInt64Array(this.#module.memory.buffer);
    }
    return this.#int64s;
  }

  get doubles() {
    if (this.#doubles.length === 0) {
      this.#doubles = new Float64Array(this.#module.memory.buffer);
    }
    return this.#doubles;
  }

  /** The string at a pointer to a text with a NUL. */
  text(at) {
    const { bytes } = this;
    return bytes.toString("utf8", at, bytes.indexOf(0, at));
  }
}

const encoder = new TextEncoder();

/** A place in linear memory for one text at a time; it only grows. */
export class Text {
  #module;
  #memory;
  #capacity = 0;
  #at = 0;
  #place = new Uint8Array(0);

  constructor(module, memory) {
    this.#module = module;
    this.#memory = memory;
  }

  /** The text as UTF-8 with a NUL: a pointer, good until the next one. */
  of(text) {
    if (text.length * 3 >= this.#capacity) this.#grow(text.length * 3 + 1);
    const { bytes } = this.#memory;
    let length = text.length <= SHORT ? this.#ascii(text, bytes) : -1;
    if (length < 0) length = encoder.encodeInto(text, this.#whole()).written;
    bytes[this.#at + length] = 0;
    return this.#at;
  }

  #grow(capacity) {
    this.#module.free(this.#at);
    this.#capacity = Math.max(capacity, 256);
    this.#at = this.#module.malloc(this.#capacity);
    if (this.#at === 0) throw new RangeError("the module is out of memory");
    this.#place = new Uint8Array(0);
  }

  #whole() {
    if (this.#place.length === 0) {
      const end = this.#at + this.#capacity;
      this.#place = this.#memory.bytes.subarray(this.#at, end);
    }
    return this.#place;
  }

  /** The length, or -1 for a text that is not ASCII. */
  #ascii(text, bytes) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) return -1;
      bytes[this.#at + i] = code;
    }
    return text.length;
  }
}
