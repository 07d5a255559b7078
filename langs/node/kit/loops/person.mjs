/** struct xc_person of native/include/crosscall.h, for those that know no structs. */
import { addressOf } from "./library.mjs";

const SIZE = 24; // name, id, age and 4 bytes of padding
const LITTLE_ENDIAN = true;
const encoder = new TextEncoder();

/** The struct, and in the same memory behind it the text that it points to. */
export function toPerson(name, id, age) {
  const bytes = new Uint8Array(new ArrayBuffer(SIZE + 3 * name.length + 1));
  encoder.encodeInto(name, bytes.subarray(SIZE)); // the NUL is there already
  const struct = new DataView(bytes.buffer);
  struct.setBigUint64(0, addressOf(bytes) + BigInt(SIZE), LITTLE_ENDIAN);
  struct.setBigInt64(8, id, LITTLE_ENDIAN);
  struct.setInt32(16, age, LITTLE_ENDIAN);
  return bytes;
}
