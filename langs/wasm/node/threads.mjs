/** Loops of the group threads, over a WebAssembly module. */
import { race } from "../../node/kit/team.mjs";
import { counts, xc_work } from "./library.mjs";

// case: parallel_work
export function workInTeam(loops) {
  let r = 0n;
  for (let i = 0; i < loops; i++) {
    r = xc_work(10000n);
  }
  return { value: r, counted: counts.records() };
}

async function parallelWork(size, loops) {
  const url = new URL("./worker.mjs", import.meta.url);
  const { ns, results } = await race(url, size, loops);
  for (const { counted } of results) counts.add(counted);
  return { ns, value: results[0].value };
}

// end of cases

export default {
  parallel_work: parallelWork,
};
