/** Loops of the group structs, over a WebAssembly module. */
import * as inputs from "../../node/kit/inputs.mjs";
import {
  allocate,
  free,
  memory,
  xc_mat4_scale,
  xc_point_add,
  xc_point_dist,
} from "./library.mjs";

const now = process.hrtime.bigint;

// case: point_dist
function pointDist(_size, loops) {
  const a = { x: 1, y: 2 };
  const b = { x: 4, y: 6 };
  const place = allocate(32);
  let r = 0;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      const { doubles } = memory;
      doubles[place / 8] = a.x;
      doubles[place / 8 + 1] = a.y;
      doubles[place / 8 + 2] = b.x;
      doubles[place / 8 + 3] = b.y;
      r = xc_point_dist(place, place + 16);
    }
    return { ns: now() - start, value: r };
  } finally {
    free(place);
  }
}

// case: point_add
function pointAdd(_size, loops) {
  const a = { x: 1, y: 2 };
  const b = { x: 3, y: 4 };
  const place = allocate(32);
  let x = 0;
  let y = 0;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      const { doubles } = memory;
      doubles[place / 8] = a.x;
      doubles[place / 8 + 1] = a.y;
      doubles[place / 8 + 2] = b.x;
      doubles[place / 8 + 3] = b.y;
      const p = allocate(16);
      xc_point_add(p, place, place + 16);
      x = memory.doubles[p / 8];
      y = memory.doubles[p / 8 + 1];
      free(p);
    }
    return { ns: now() - start, value: [x, y] };
  } finally {
    free(place);
  }
}

// case: mat4_scale
function mat4Scale(_size, loops) {
  const matrix = inputs.doubles(16);
  let scaled;
  const place = allocate(128);
  const from = place / 8;
  try {
    const start = now();
    for (let i = 0; i < loops; i++) {
      memory.doubles.set(matrix, from);
      const result = allocate(128);
      xc_mat4_scale(result, place, 2);
      scaled = memory.doubles.slice(result / 8, result / 8 + 16);
      free(result);
    }
    return { ns: now() - start, value: inputs.sum(scaled) };
  } finally {
    free(place);
  }
}

// end of cases

export default {
  point_dist: pointDist,
  point_add: pointAdd,
  mat4_scale: mat4Scale,
};
