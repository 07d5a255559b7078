/**
 * The counters of a module that was built to count: copied to the file that
 * XC_COUNTS names, in the format of native/counted.h. What they mean is C's.
 */
import { Buffer } from "node:buffer";
import { writeFileSync } from "node:fs";

const RECORD = 64; // a name of 56 bytes and a count of 8

export class Counts {
  #module;
  #others = new Map(); // what threads counted, by name

  /** module is an instance's exports. */
  constructor(module) {
    this.#module = module;
  }

  /** [name of 56 bytes, count] of each function. */
  records() {
    const { counters, counters_size, counter_stride, memory } = this.#module;
    if (counters === undefined) return [];
    const slots = Buffer.from(memory.buffer, counters(), counters_size());
    const records = [];
    for (let at = 0; at < slots.length; at += counter_stride()) {
      const name = slots.toString("latin1", at, at + 56);
      records.push([name, slots.readBigUInt64LE(at + 56)]);
    }
    return records;
  }

  /** Adds what another instance counted. */
  add(records) {
    for (const [name, count] of records) {
      this.#others.set(name, (this.#others.get(name) ?? 0n) + count);
    }
  }

  save() {
    const records = this.records();
    const path = process.env.XC_COUNTS;
    if (records.length === 0 || path === undefined) return;
    const file = Buffer.alloc(RECORD * records.length);
    records.forEach(([name, count], i) => {
      file.write(name, RECORD * i, "latin1");
      file.writeBigUInt64LE(
        count + (this.#others.get(name) ?? 0n),
        RECORD * i + 56,
      );
    });
    writeFileSync(path, file);
  }
}
