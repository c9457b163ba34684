/* The Pareto frontier: packages that nobody can better for one party without loss to another. */
import { checkNumbers, flatTable } from "./checks.js";

const CULL_FROM = 500;

/** Rows that no other row dominates, ascending. utilities: [X][P] or { rows, columns, values: Float64Array }. */
export function paretoFrontier(utilities) {
  const table = flatTable(utilities);
  const { rows, columns, values } = table;
  if (!rows) return [];
  checkNumbers("utilities", values);
  let left = Int32Array.from({ length: rows }, (_, row) => row);
  if (columns > 1) left = culled(table, left);
  const found = columns === 2 ? sweepPairs(table, left) : peelRows(table, left);
  return found.sort((a, b) => a - b);
}

function byEntries({ columns, values }, a, b) {
  for (let p = 0; p < columns; p++) {
    const gap = values[b * columns + p] - values[a * columns + p];
    if (gap) return gap;
  }
  return a - b;
}

function dominatesRow({ columns, values }, a, b) {
  let better = false;
  for (let p = 0; p < columns; p++) {
    const gap = values[a * columns + p] - values[b * columns + p];
    if (gap < 0) return false;
    if (gap > 0) better = true;
  }
  return better;
}

/** Drop what a few strong packages dominate, which on a large grid is nearly everything. */
function culled(table, left) {
  const { columns, values } = table;
  for (let lean = -1; lean < columns && left.length >= CULL_FROM; lean++) {
    let strong = left[0];
    let most = -Infinity;
    for (const row of left) {
      let sum = 0;
      for (let p = 0; p < columns; p++) sum += (p === lean ? 3 : 1) * values[row * columns + p];
      if (sum > most) [most, strong] = [sum, row];
    }
    let kept = 0;
    for (const row of left) if (!dominatesRow(table, strong, row)) left[kept++] = row;
    left = left.subarray(0, kept);
  }
  return left;
}

/** Two parties: from the best for the first downwards, keep what raises the best for the second. */
function sweepPairs({ values }, left) {
  left.sort((a, b) => values[2 * b] - values[2 * a] || values[2 * b + 1] - values[2 * a + 1]);
  const found = [];
  let best = -Infinity;
  let head = -1;
  for (const row of left) {
    const level = head >= 0 && values[2 * row] === values[2 * head] && values[2 * row + 1] === values[2 * head + 1];
    if (!level && values[2 * row + 1] <= best) continue;
    if (!level) [head, best] = [row, values[2 * row + 1]];
    found.push(row);
  }
  return found;
}

/** More parties: by falling sum, keep what nothing kept dominates. */
function peelRows(table, left) {
  const { rows, columns, values } = table;
  const sums = new Float64Array(rows);
  for (const row of left) for (let p = 0; p < columns; p++) sums[row] += values[row * columns + p];
  // What dominates has a larger sum or, if rounding makes sums equal, comes first by its entries.
  left.sort((a, b) => sums[b] - sums[a] || byEntries(table, a, b));
  const found = [];
  for (const row of left) {
    // What dominated the last few rows often dominates the next: look there first.
    const at = found.findIndex((kept) => dominatesRow(table, kept, row));
    if (at < 0) found.push(row);
    else if (at > 0) [found[at], found[at >> 1]] = [found[at >> 1], found[at]];
  }
  return found;
}
