/**
 * The module's linear memory. Its buffer is another one after it has grown,
 * so that every view is made anew when it turns out to be empty.
 */
import { Buffer } from "node:buffer";

const SHORT = 16; // characters up to which a loop beats a call of TextEncoder
const encoder = new TextEncoder();

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

  /** Writes the text at a pointer to size bytes, as UTF-8 with a NUL. */
  write(text, at, size) {
    const { bytes } = this;
    let length = text.length <= SHORT ? writeAscii(text, bytes, at) : -1;
    if (length < 0) {
      const place = bytes.subarray(at, at + size);
      length = encoder.encodeInto(text, place).written;
    }
    bytes[at + length] = 0;
  }
}

/** The length, or -1 for a text that is not ASCII. */
function writeAscii(text, bytes, at) {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return -1;
    bytes[at + i] = code;
  }
  return text.length;
}
