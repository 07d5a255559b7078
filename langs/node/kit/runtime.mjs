/** What these workers run on. */

export const NODE = `Node.js ${process.version} (V8 ${process.versions.v8})`;
