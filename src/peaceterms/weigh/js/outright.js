/* To win outright: the least weight to move so that one package is best of all, by linear programme. The dual simplex
   method fits: moving nothing is the cheapest start, and each step mends one comparison that still fails. */
import { WeighError, added, asShares, checkIndex, checkTable, checkWeights } from "./checks.js";

const LP_TOLERANCE = 1e-9;
const LP_STEPS = 10_000;

/** Weights with which alternative a is at least level with every other: { points, weights, failing } (rivals). */
export function winNamed(scores, weights, a) {
  checkTable("scores", scores);
  checkIndex("a", a, scores.length);
  checkWeights(weights, scores[0].length);
  const rivals = [...scores.keys()].filter((other) => other !== a);
  return winOutright(rivals.map((other) => scores[a].map((score, c) => score - scores[other][c])), rivals, weights);
}

/** Weights with which a package is at least level with the whole grid; cells[term][criterion][option]; failing: terms. */
export function winGrid(cells, weights, options) {
  checkWeights(weights, cells[0].length);
  if (options.length !== cells.length) {
    throw new WeighError(`package has ${options.length} terms; expected ${cells.length}`);
  }
  const ahead = [];
  const terms = [];
  cells.forEach((table, term) => {
    checkIndex(`the option of term ${term}`, options[term], table[0].length);
    for (let other = 0; other < table[0].length; other++) {
      if (other === options[term]) continue;
      ahead.push(table.map((row) => row[options[term]] - row[other]));
      terms.push(term);
    }
  });
  return winOutright(ahead, terms, weights);
}

function winOutright(ahead, labels, weights) {
  const total = added(weights);
  const shares = asShares(weights);
  if (ahead.every((row) => row.reduce((sum, d, c) => sum + d * shares[c], 0) >= 0)) {
    return { points: 0, weights: [...weights], failing: [] };
  }
  const solved = leastShift(ahead, shares);
  if (solved) {
    const scale = total / added(solved);
    const moved = solved.map((share) => share * scale);
    return { points: added(moved.map((w, c) => Math.abs(w - weights[c]))) / 2, weights: moved, failing: [] };
  }
  const of = (chosen) => leastShift(ahead.filter((_, row) => chosen.includes(labels[row])), shares);
  const names = [...new Set(labels)];
  const alone = names.filter((name) => !of([name]));
  if (alone.length) return { points: null, weights: null, failing: alone };
  let needed = names;
  for (const name of names) {
    const without = needed.filter((other) => other !== name);
    if (!of(without)) needed = without;
  }
  return { points: null, weights: null, failing: needed };
}

/** The shares nearest to `shares` under which no row of `ahead` is negative, or null.

    Variables p, n >= 0 with w = shares + p - n; least sum of p subject to ahead (p - n) >= -ahead shares,
    n <= shares, and sum p = sum n. Every constraint is a row a x <= b of the tableau, with a slack of its own. */
function leastShift(ahead, shares) {
  const count = shares.length;
  const rows = ahead.map((row) => {
    const scale = Math.max(...row.map(Math.abs)) || 1;
    const unit = row.map((d) => d / scale);
    const now = unit.reduce((sum, d, c) => sum + d * shares[c], 0);
    return [...unit.map((d) => -d), ...unit, now];
  });
  shares.forEach((share, c) => {
    const row = new Array(2 * count + 1).fill(0);
    row[count + c] = 1;
    row[2 * count] = share;
    rows.push(row);
  });
  const level = [...new Array(count).fill(1), ...new Array(count).fill(-1), 0];
  rows.push(level, level.map((entry) => -entry));
  const solution = dualSimplex(rows, [...new Array(count).fill(1), ...new Array(count).fill(0)]);
  return solution && shares.map((share, c) => Math.max(share + solution[c] - solution[count + c], 0));
}

/** Least cost x subject to rows [a..., b] meaning a x <= b and x >= 0, for costs >= 0; null if infeasible. */
function dualSimplex(rows, costs) {
  const width = costs.length;
  const reduced = [...costs, 0];
  const basis = rows.map((_, row) => width + row);
  const outside = costs.map((_, column) => column);
  for (let step = 0; step < LP_STEPS; step++) {
    // Bland's rule, the smallest name first among rows and among ties, rules out going in circles.
    let leave = -1;
    for (let row = 0; row < rows.length; row++) {
      if (rows[row][width] < -LP_TOLERANCE && (leave < 0 || basis[row] < basis[leave])) leave = row;
    }
    if (leave < 0) {
      const x = new Array(width).fill(0);
      basis.forEach((name, row) => name < width && (x[name] = rows[row][width]));
      return x;
    }
    let enter = -1;
    let least = Infinity;
    for (let column = 0; column < width; column++) {
      if (rows[leave][column] >= -LP_TOLERANCE) continue;
      const ratio = reduced[column] / -rows[leave][column];
      const level = Math.abs(ratio - least) <= LP_TOLERANCE;
      if ((level && outside[column] < outside[enter]) || (!level && ratio < least)) [enter, least] = [column, ratio];
    }
    if (enter < 0) return null;
    pivotOn(rows, reduced, leave, enter);
    [basis[leave], outside[enter]] = [outside[enter], basis[leave]];
  }
  throw new WeighError("the linear programme did not settle; simplify the comparison");
}

/** Exchange a basic and a non-basic variable in a condensed tableau. */
function pivotOn(rows, reduced, leave, enter) {
  const pivot = rows[leave][enter];
  const row = rows[leave].map((entry, column) => (column === enter ? 1 : entry) / pivot);
  for (const other of [...rows.filter((_, r) => r !== leave), reduced]) {
    const factor = other[enter];
    if (factor === 0) continue;
    for (let column = 0; column < other.length; column++) {
      other[column] = (column === enter ? 0 : other[column]) - factor * row[column];
    }
  }
  rows[leave] = row;
}
