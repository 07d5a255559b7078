/** What a program has around the functions: failures, texts, callbacks, a class. */
import { CString, JSCallback, ptr } from "bun:ffi";
import { CrosscallError } from "../../node/kit/failure.mjs";
import { I64 } from "./integers.mjs";
import { xc_last_error, xc_str_free } from "./binding.mjs";

export * from "./binding.mjs";

/** Throws what the library says it failed at. */
export function fail(status) {
  throw new CrosscallError(status, xc_last_error());
}

/** For functions that answer with an xc_status. */
export function check(status) {
  if (status !== 0) fail(status);
}

/** A string of a text that the library gave away, which is freed. */
export function takeText(pointer) {
  if (pointer === null) fail();
  const text = new CString(pointer);
  xc_str_free(pointer);
  return text;
}

/** Where bytes lie, as a bigint. */
export const addressOf = (bytes) => BigInt(ptr(bytes));

/** A user pointer is a number here: it only has to come back as it went in. */
const USER = "u64_fast";

export const mapI64 = (fn) =>
  new JSCallback(fn, { args: [I64, USER], returns: I64 });
export const compareI32 = (fn) =>
  new JSCallback(fn, { args: ["i32", "i32", USER], returns: "i32" });
export const logSink = (fn) =>
  new JSCallback(fn, { args: ["i32", "cstring", USER], returns: "void" });
