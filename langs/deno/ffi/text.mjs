/** Texts as C takes them: UTF-8 and a NUL, in memory of their own. */

const encoder = new TextEncoder();

export const toText = (text) => encoder.encode(text + "\0");
