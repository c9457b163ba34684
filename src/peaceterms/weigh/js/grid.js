/* The grid of all packages: sums by row, completions of a partial package. The last term moves fastest. */
import { WeighError, checkIndex } from "./checks.js";
import { NO_LIMITS, allowedOptions, checkLimits, pairPoints, staysWithin } from "./limits.js";

export const GRID_LIMIT = 2_000_000;
export const OPEN_TERM = -1;

export function gridSize(counts) {
  return counts.reduce((size, count) => size * count, 1);
}

/** Refuse a grid with more than `limit` rows. */
export function checkGrid(counts, limit = GRID_LIMIT) {
  const size = gridSize(counts);
  if (size > limit) {
    const words = [size, limit].map((number) => number.toLocaleString("en"));
    throw new WeighError(
      `${words[0]} packages are more than ${words[1]}; put fewer terms on the table, or compare named packages`,
    );
  }
}

/** The options of the package in one row. */
export function gridPackage(counts, row) {
  const options = new Array(counts.length);
  for (let term = counts.length - 1; term >= 0; term--) {
    options[term] = row % counts[term];
    row = Math.floor(row / counts[term]);
  }
  return options;
}

/** The row of a package. */
export function gridRow(counts, options) {
  return options.reduce((row, option, term) => row * counts[term] + option, 0);
}

/** Call `visit(row)` for every row whose package holds the given [term, option] entries. */
function eachRowWith(counts, held, visit) {
  const fixed = new Map(held);
  (function walk(term, row) {
    if (term === counts.length) return visit(row);
    if (fixed.has(term)) return walk(term + 1, row * counts[term] + fixed.get(term));
    for (let option = 0; option < counts[term]; option++) walk(term + 1, row * counts[term] + option);
  })(0, 0);
}

/** Totals of every package, pair effects included, as an Int32Array of thousandths of a point. */
export function gridTotals(cells, limits = NO_LIMITS) {
  const counts = cells.map((column) => column.length);
  checkGrid(counts);
  checkLimits(limits, counts);
  let sums = new Int32Array(1);
  for (const column of cells) {
    const next = new Int32Array(sums.length * column.length);
    let at = 0;
    for (let i = 0; i < sums.length; i++) {
      for (let option = 0; option < column.length; option++) next[at++] = sums[i] + column[option];
    }
    sums = next;
  }
  for (const [a, b, points] of limits.effects) eachRowWith(counts, [a, b], (row) => (sums[row] += points));
  return sums;
}

/** Which packages stay, as a Uint8Array of 0 and 1. */
export function gridKeep(counts, limits) {
  checkGrid(counts);
  checkLimits(limits, counts);
  const keep = new Uint8Array(gridSize(counts)).fill(1);
  for (const refused of limits.refused) eachRowWith(counts, [refused], (row) => (keep[row] = 0));
  for (const [a, b] of limits.excluded) eachRowWith(counts, [a, b], (row) => (keep[row] = 0));
  return keep;
}

/** A package that leaves terms open (-1) as a range over every completion: { low, high, worst, best }. */
export function completions(cells, partial, limits = NO_LIMITS) {
  const counts = cells.map((column) => column.length);
  const allowed = allowedOptions(limits, counts);
  const choices = partial.map((option, term) => {
    if (option !== OPEN_TERM) checkIndex(`the option of term ${term}`, option, counts[term]);
    const open = option === OPEN_TERM ? [...Array(counts[term]).keys()] : [option];
    const left = open.filter((choice) => allowed[term][choice]);
    if (!left.length) {
      throw new WeighError(`red lines refuse every completion of term ${term}; lift one to see a range`);
    }
    return left;
  });
  const sum = (options) => options.reduce((total, option, term) => total + cells[term][option], 0);
  if (!limits.excluded.length && !limits.effects.length) {
    const pick = (better) =>
      choices.map((left, term) => left.reduce((a, b) => (better(cells[term][b], cells[term][a]) ? b : a)));
    const worst = pick((x, y) => x < y);
    const best = pick((x, y) => x > y);
    return { low: sum(worst), high: sum(best), worst, best };
  }
  const sizes = choices.map((left) => left.length);
  checkGrid(sizes);
  let span = null;
  for (let row = 0; row < gridSize(sizes); row++) {
    const options = gridPackage(sizes, row).map((choice, term) => choices[term][choice]);
    if (!staysWithin(limits, options)) continue;
    const total = sum(options) + pairPoints(limits, options);
    span ??= { low: total, high: total, worst: options, best: options };
    if (total < span.low) Object.assign(span, { low: total, worst: options });
    if (total > span.high) Object.assign(span, { high: total, best: options });
  }
  if (!span) throw new WeighError("impossible pairs rule out every completion; change one of the fixed terms");
  return span;
}
