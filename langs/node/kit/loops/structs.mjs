/** Loops of the group structs where nothing crosses by value. */
import { xc_point_dist } from "./library.mjs";

const now = process.hrtime.bigint;

// case: point_dist
function pointDist(_size, loops) {
  const a = Float64Array.of(1, 2);
  const b = Float64Array.of(4, 6);
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_point_dist(a, b);
  }
  return { ns: now() - start, value: r };
}

// end of cases

export default {
  point_dist: pointDist,
};
