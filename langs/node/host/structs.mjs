/** Loops of the group structs, over the functions of library.mjs. */
import * as inputs from "../kit/inputs.mjs";
import * as library from "./library.mjs";
import { pair } from "./pair.mjs";

const now = process.hrtime.bigint;

// case: point_dist
function pointDist(_size, loops) {
  const a = pair({ x: 1, y: 2 });
  const b = pair({ x: 4, y: 6 });
  let r = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    r = library.point_dist(a[i & 1], b[i & 1]);
  }
  return { ns: now() - start, value: r };
}

// case: point_add
function pointAdd(_size, loops) {
  const a = pair({ x: 1, y: 2 });
  const b = pair({ x: 3, y: 4 });
  let x = 0;
  let y = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const p = library.point_add(a[i & 1], b[i & 1]);
    x = p.x;
    y = p.y;
  }
  return { ns: now() - start, value: [x, y] };
}

// case: mat4_scale
function mat4Scale(_size, loops) {
  const matrix = inputs.doubles(16);
  let scaled;
  const start = now();
  for (let i = 0; i < loops; i++) {
    scaled = library.mat4_scale(matrix, 2);
  }
  return { ns: now() - start, value: inputs.sum(scaled) };
}

// end of cases

export default {
  point_dist: pointDist,
  point_add: pointAdd,
  mat4_scale: mat4Scale,
};
