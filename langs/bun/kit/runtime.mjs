/** What these workers run on. The rest of the kit is that of Node.js: langs/node/kit. */

export const BUN = `Bun ${Bun.version} (JavaScriptCore)`;
