/**
 * Texts as C takes them: UTF-8 and a NUL, in memory that is used again and only
 * grows. https://developer.mozilla.org/docs/Web/API/TextEncoder/encodeInto
 */

const encoder = new TextEncoder();
let bytes = new Uint8Array(256);

/** Good until the next one. */
export function toText(text) {
  if (text.length * 3 >= bytes.length) {
    bytes = new Uint8Array(text.length * 3 + 1);
  }
  bytes[encoder.encodeInto(text, bytes).written] = 0;
  return bytes;
}
