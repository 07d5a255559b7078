/** Texts as C takes them: UTF-8 and a NUL, in memory of their own. */

export const toText = (text) => Buffer.from(text + "\0");
