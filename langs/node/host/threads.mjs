/** Loops of the group threads, over the functions of library.mjs. */
import { race } from "../kit/team.mjs";
import * as library from "./library.mjs";

// case: parallel_work
export function workInTeam(loops) {
  let r = 0n;
  for (let i = 0; i < loops; i++) {
    r = library.work(10000);
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
