/** Loops of the group threads, with BigInts for integers of 64 bits. */
import { race } from "../../node/kit/team.mjs";
import { xc_work } from "./library.mjs";

// case: parallel_work
export function workInTeam(loops) {
  let r = 0n;
  for (let i = 0; i < loops; i++) {
    r = xc_work(10000n);
  }
  return r;
}

async function parallelWork(size, loops) {
  const { ns, results } = await race(
    new URL("./worker.mjs", import.meta.url),
    size,
    loops,
  );
  return { ns, value: results[0] };
}

// end of cases

export default {
  parallel_work: parallelWork,
};
