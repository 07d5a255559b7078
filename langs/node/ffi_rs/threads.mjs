/** Loops of the group threads, through ffi-rs. */
import { race } from "../kit/team.mjs";
import { xc_work } from "./library.mjs";

// case: parallel_work
export function workInTeam(loops) {
  let r = 0;
  for (let i = 0; i < loops; i++) {
    r = xc_work([10000]);
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
