/** Loops of the group structs, through C that bun:ffi's cc compiles. */
import * as inputs from "../../node/kit/inputs.mjs";
import { xc_mat4_scale, xc_point_add, xc_point_dist } from "./library.mjs";

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

// case: point_add
function pointAdd(_size, loops) {
  const a = Float64Array.of(1, 2);
  const b = Float64Array.of(3, 4);
  let x = 0;
  let y = 0;
  const start = now();
  for (let i = 0; i < loops; i++) {
    const p = new Float64Array(2);
    xc_point_add(a, b, p);
    x = p[0];
    y = p[1];
  }
  return { ns: now() - start, value: [x, y] };
}

// case: mat4_scale
function mat4Scale(_size, loops) {
  const matrix = inputs.doubles(16);
  let scaled;
  const start = now();
  for (let i = 0; i < loops; i++) {
    scaled = new Float64Array(16);
    xc_mat4_scale(matrix, 2, scaled);
  }
  return { ns: now() - start, value: inputs.sum(scaled) };
}

// end of cases

export default {
  point_dist: pointDist,
  point_add: pointAdd,
  mat4_scale: mat4Scale,
};
