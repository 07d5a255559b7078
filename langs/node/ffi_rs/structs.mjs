/** Loops of the group structs, through ffi-rs. */
import { xc_point_add, xc_point_dist } from "./library.mjs";

const now = process.hrtime.bigint;

// case: point_dist
function pointDist(_size, loops) {
  const a = { x: 1, y: 2 };
  const b = { x: 4, y: 6 };
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = xc_point_dist([a, b]);
  }
  return { ns: now() - start, value: r };
}

// case: point_add
function pointAdd(_size, loops) {
  const a = { x: 1, y: 2 };
  const b = { x: 3, y: 4 };
  let x = 0;
  let y = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const p = xc_point_add([a, b]);
    x = p.x;
    y = p.y;
  }
  return { ns: now() - start, value: [x, y] };
}

// end of cases

export default {
  point_dist: pointDist,
  point_add: pointAdd,
};
