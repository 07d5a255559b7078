/**
 * Loops of the group callbacks, through ffi-rs. C runs in a thread of its own,
 * made for the call, and waits there for what the event loop gives it: without
 * runInNewThread the function runs after C has returned.
 */
import { Buffer } from "node:buffer";
import * as inputs from "../kit/inputs.mjs";
import { check, ffi, library } from "./library.mjs";

const now = process.hrtime.bigint;

const { DataType: T } = ffi;

/** A function as C calls it, to be freed; the last argument is user data. */
function callable(paramsType, retType, fn) {
  const type = ffi.funcConstructor({ paramsType, retType });
  const pointer = ffi.createPointer({ paramsType: [type], paramsValue: [fn] });
  return {
    pointer: ffi.unwrapPointer(pointer)[0],
    free: () =>
      ffi.freePointer({
        paramsType: [type],
        paramsValue: pointer,
        pointerType: ffi.PointerType.RsPointer,
      }),
  };
}

// case: apply_i64
async function applyI64(size, loops) {
  const fn = callable([T.BigInt, T.I64], T.BigInt, (value) => value + 1n);
  const value = 2n ** 53n;
  let r = 0n;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      r = await ffi.load({
        library,
        funcName: "xc_apply_i64",
        retType: T.BigInt,
        paramsType: [T.External, T.I64, T.BigInt, T.U64],
        paramsValue: [fn.pointer, 0, value, size],
        runInNewThread: true,
      });
    }
    return { ns: now() - start, value: r };
  } finally {
    fn.free();
  }
}

// case: sort_i32
async function sortI32(size, loops) {
  const compare = callable([T.I32, T.I32, T.I64], T.I32, (a, b) => a - b);
  const input = Buffer.from(inputs.shuffled(size).buffer);
  const output = new Int32Array(size);
  const buffer = Buffer.from(output.buffer);
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      const status = await ffi.load({
        library,
        funcName: "xc_sort_i32",
        retType: T.I32,
        paramsType: [T.U8Array, T.U8Array, T.U64, T.External, T.I64],
        paramsValue: [input, buffer, size, compare.pointer, 0],
        runInNewThread: true,
      });
      check(status);
    }
    return { ns: now() - start, value: inputs.ends(output) };
  } finally {
    compare.free();
  }
}

// end of cases

export default {
  apply_i64: applyI64,
  sort_i32: sortI32,
};
