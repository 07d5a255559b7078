/**
 * Host threads for parallel_work: started before the clock, let go together.
 *
 * Each thread runs the worker's own module and so opens the library itself.
 * They say by message that they are ready; from then on only shared memory is
 * used, because an event loop would be in the measured time.
 */
import { parentPort, Worker, workerData } from "node:worker_threads";

const GO = 0;
const DONE = 1;

function messageOf(thread) {
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

function waitUntil(cell, index, wanted) {
  for (;;) {
    const now = Atomics.load(cell, index);
    if (now === wanted) return;
    Atomics.wait(cell, index, now);
  }
}

/**
 * {ns, results} of `size` threads that each run the module's workInTeam with
 * loops. url is the URL of the worker's first module.
 */
export async function race(url, size, loops) {
  const gate = new Int32Array(new SharedArrayBuffer(8));
  const argv = process.argv.slice(2);
  const threads = Array.from(
    { length: size },
    () => new Worker(url, { argv, workerData: { gate, size, loops } }),
  );
  try {
    await Promise.all(threads.map(messageOf));
    const results = threads.map(messageOf);
    const start = process.hrtime.bigint();
    Atomics.store(gate, GO, 1);
    Atomics.notify(gate, GO);
    waitUntil(gate, DONE, size);
    const ns = process.hrtime.bigint() - start;
    const answers = await Promise.all(results);
    const failed = answers.find(({ error }) => error);
    if (failed) throw new Error(failed.error);
    return { ns, results: answers.map(({ result }) => result) };
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** A thread's life. load imports the mechanism's module: {workInTeam, close}. */
export async function takePart(load) {
  const { gate, size, loops } = workerData;
  const { workInTeam, close } = await load();
  let answer;
  parentPort.postMessage("ready");
  waitUntil(gate, GO, 1);
  try {
    answer = { result: workInTeam(loops) };
  } catch (error) {
    answer = { error: error.message };
  }
  Atomics.add(gate, DONE, 1);
  Atomics.notify(gate, DONE);
  waitUntil(gate, DONE, size); // the others' work is being timed
  close?.();
  parentPort.postMessage(answer);
}
