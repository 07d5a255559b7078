/** What these workers run on. The rest of the kit is that of Node.js: langs/node/kit. */

export const DENO = `Deno ${Deno.version.deno} (V8 ${Deno.version.v8})`;
