/* Random draws that Python and JavaScript make alike, bit for bit: a counter through an integer hash. */
import { WeighError } from "./checks.js";

export const DRAW_LIMIT = 1_000_000;
const DRAW_UNIT = 2 ** -32;
const COUNTER_STEP = 0x9e3779b9;

function mix32(x) {
  x ^= x >>> 17;
  x = Math.imul(x, 0xed5ad4bb);
  x ^= x >>> 11;
  x = Math.imul(x, 0xac4c1b51);
  x ^= x >>> 15;
  x = Math.imul(x, 0x31848bab);
  x ^= x >>> 14;
  return x;
}

/** Independent uniforms on [0, 1), multiples of 2**-32, as rows of `columns`; `start` is the first row. */
export function uniforms(seed, stream, rows, columns, start = 0) {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new WeighError(`seed is ${seed}; expected a whole number from 0 to 4294967295`);
  }
  const key = mix32(mix32(seed ^ COUNTER_STEP) + stream);
  const drawn = new Float64Array(rows * columns);
  const first = start * columns;
  for (let i = 0; i < drawn.length; i++) {
    drawn[i] = (mix32((Math.imul(first + i, COUNTER_STEP) + key) | 0) >>> 0) * DRAW_UNIT;
  }
  return drawn;
}

/** Sort values[from] to values[to - 1] upwards where they stand; for short stretches. */
export function sortStretch(values, from, to) {
  for (let i = from + 1; i < to; i++) {
    const value = values[i];
    let j = i - 1;
    for (; j >= from && values[j] > value; j--) values[j + 1] = values[j];
    values[j + 1] = value;
  }
}

/** Points spread uniformly over the simplex, rows of `parts` that sum to exactly one: sorted spacings. */
export function simplexDraws(seed, stream, rows, parts, start = 0) {
  const edges = uniforms(seed, stream, rows, parts - 1, start);
  const points = new Float64Array(rows * parts);
  for (let row = 0; row < rows; row++) {
    const from = row * (parts - 1);
    sortStretch(edges, from, from + parts - 1);
    let edge = 0;
    for (let part = 0; part < parts - 1; part++) {
      points[row * parts + part] = edges[from + part] - edge;
      edge = edges[from + part];
    }
    points[row * parts + parts - 1] = 1 - edge;
  }
  return points;
}
