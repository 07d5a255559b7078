/**
 * The stdio loop: requests in, one line of JSON each out.
 * Protocol: langs/README.md.
 *
 * Reading and writing are synchronous: nothing but the request runs between a
 * question and its answer. process is the global one throughout, because
 * importing node:process opens process.stdin, which makes the pipe non-blocking.
 */
import { Buffer } from "node:buffer";
import { readSync, writeSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { isMainThread } from "node:worker_threads";
import { takePart } from "./team.mjs";

const ABI_WRITTEN_FOR = 1;

function* lines() {
  const chunk = Buffer.alloc(4096);
  let rest = "";
  for (;;) {
    const length = readSync(0, chunk);
    if (length === 0) return;
    const parts = (rest + chunk.toString("utf8", 0, length)).split("\n");
    rest = parts.pop();
    yield* parts;
  }
}

const encoder = new TextEncoder();

/** Not by Buffer.from, whose pools for many texts wait for a full collection. */
function say(answer) {
  const line = encoder.encode(JSON.stringify(answer) + "\n");
  for (let at = 0; at < line.length;) at += writeSync(1, line, at);
}

/** A whole number that is not negative, or -1. */
function readNumber(word) {
  const number = /^\d+$/.test(word ?? "") ? Number(word) : -1;
  return Number.isSafeInteger(number) ? number : -1;
}

/** The loaded module, if its library is of the version this was written for. */
async function loadChecked(load) {
  const module = await load();
  const version = module.abi();
  if (version !== ABI_WRITTEN_FOR) {
    throw new Error(
      `libcrosscall has ABI ${version}, this worker was written for ${ABI_WRITTEN_FOR}`,
    );
  }
  return module;
}

async function measure({ cases, after }, timed, id, size, loops) {
  if (!Object.hasOwn(cases, id)) throw new Error("unknown case");
  if (size < 0 || loops < 1) {
    throw new Error("size and loops must be whole numbers, loops at least 1");
  }
  try {
    const { ns, value } = await cases[id](size, loops);
    return { ...(timed && { ns: Number(ns) }), value: String(value) };
  } finally {
    after?.();
    // Here ends what a program would do in one callback of its event loop, and
    // only between callbacks do runtimes give up handles that C was called
    // with, and run what finalizes memory of C's.
    await setImmediate();
  }
}

function answer(module, runtime, [verb, id, size, loops]) {
  if (verb === "hello") {
    const cases = Object.keys(module.cases);
    return { protocol: 1, abi: ABI_WRITTEN_FOR, runtime, cases };
  }
  if (verb === "run" || verb === "check") {
    const timed = verb === "run";
    return measure(module, timed, id, readNumber(size), readNumber(loops));
  }
  throw new Error(verb === "" ? "empty request" : "unknown request");
}

/**
 * The whole worker. load imports the mechanism's module, which opens the
 * library: {abi, cases, workInTeam, after, close}. A library that cannot be
 * opened is an answer, not an end. after runs when a case is done, close when a
 * thread of a team is.
 */
export async function serve(runtime, load) {
  if (!isMainThread) return takePart(load);
  const module = loadChecked(load);
  module.catch(() => {}); // told at each request
  for (const line of lines()) {
    const request = line.trim();
    if (request === "bye") break;
    try {
      say(await answer(await module, runtime, request.split(/\s+/)));
    } catch (error) {
      const what = error?.message ?? String(error);
      const bare = request === "" || request === "hello";
      say({ error: bare ? what : `${request}: ${what}` });
    }
  }
  process.exit(0);
}
