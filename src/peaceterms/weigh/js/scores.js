/* Scores of packages: effects, values and weights become whole thousandths of a point. */
import { WeighError, asShares, checkNumbers, checkTable, checkWeights, roundHalfUp } from "./checks.js";

export const POINT = 1000;
const FULL_SCORE = 100 * POINT;

/** V_a = sum over c of w_c * S_ac, the weights taken as they are. */
export function weightedSum(scores, weights) {
  checkTable("scores", scores);
  checkWeights(weights, scores[0].length);
  return scores.map((row) => {
    let total = 0;
    for (let c = 0; c < weights.length; c++) total += weights[c] * row[c];
    return total;
  });
}

/** Effects above the worst option of each term, and the range of each criterion. */
function effectHeights(effects) {
  effects.forEach((table, term) => checkTable(`effects of term ${term}`, table));
  if (effects.some((table) => table.length !== effects[0].length)) {
    throw new WeighError("effects have different numbers of criteria by term; expected one number");
  }
  const whole = effects.findIndex((table) => table.some((row) => !row.every(Number.isInteger)));
  if (whole >= 0) throw new WeighError(`effects of term ${whole} are not whole numbers; give 0 to 100 in whole points`);
  const above = effects.map((table) =>
    table.map((row) => {
      const least = Math.min(...row);
      return row.map((effect) => effect - least);
    }),
  );
  const ranges = new Array(effects[0].length).fill(0);
  for (const table of above) table.forEach((row, c) => (ranges[c] += Math.max(...row)));
  return { above, ranges };
}

/** S_c by option, thousandths of a point: effects[term][criterion][option] to cells of the same shape. */
export function criterionCells(effects) {
  const { above, ranges } = effectHeights(effects);
  return above.map((table) =>
    table.map((row, c) => row.map((height) => roundHalfUp((FULL_SCORE * height) / (ranges[c] > 0 ? ranges[c] : 1)))),
  );
}

/** V by option, thousandths of a point, each cell rounded once: cells[term][option]. */
export function valueCells(effects, weights) {
  const { above, ranges } = effectHeights(effects);
  checkWeights(weights, ranges.length);
  const shares = asShares(weights);
  return above.map((table) =>
    table[0].map((_, option) => {
      let total = 0;
      for (let c = 0; c < shares.length; c++) {
        if (ranges[c] > 0) total += shares[c] * ((FULL_SCORE * table[c][option]) / ranges[c]);
      }
      return roundHalfUp(total);
    }),
  );
}

/** V by option when each term is judged as a whole: values[term][option] in points and weights of terms. */
export function termCells(values, weights) {
  checkWeights(weights, values.length);
  const shares = asShares(weights);
  return values.map((vector, term) => {
    checkNumbers(`values of term ${term}`, vector);
    return vector.map((value) => roundHalfUp(POINT * (shares[term] * value)));
  });
}

/** Totals of packages, thousandths of a point. */
export function packageTotals(cells, packages) {
  return packages.map((options) => {
    let total = 0;
    for (let term = 0; term < cells.length; term++) total += cells[term][options[term]];
    if (options.length !== cells.length || Number.isNaN(total)) {
      throw new WeighError(`package [${options}] does not take one option of each of ${cells.length} terms`);
    }
    return total;
  });
}

/** How many entries of an ascending array are greater than `value`. */
function countAbove(ascending, value) {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] > value) high = middle;
    else low = middle + 1;
  }
  return ascending.length - low;
}

/** Rank 1 + the number strictly better; ties share the best rank. */
export function competitionRanks(values) {
  const ascending = Float64Array.from(values).sort();
  return Array.from(values, (value) => 1 + countAbove(ascending, value));
}

/** Where one of the values stands among them: { rank, tiedWith }. */
export function placeAmong(values, value) {
  let better = 0;
  let level = 0;
  for (const other of values) {
    if (other > value) better += 1;
    else if (other === value) level += 1;
  }
  return { rank: 1 + better, tiedWith: Math.max(level - 1, 0) };
}

/** What each term of a package costs against the best option that the term allows, thousandths of a point. */
export function termRegrets(cells, options, allowed = null) {
  return cells.map((column, term) => {
    const open = allowed ? column.filter((_, option) => allowed[term][option]) : column;
    if (!open.length) throw new WeighError(`red lines refuse every option of term ${term}; lift one to compare`);
    return Math.max(...open) - column[options[term]];
  });
}
