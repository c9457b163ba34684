/* Checks of arguments, and the sums and roundings that Python and JavaScript make alike. This folder is the model of
   peaceterms.weigh once more, for the page: pure functions, the same order of additions, the same answers. Its files
   carry the names of the Python modules, whose docstrings give the formulas and their sources. */

/** An input that the model cannot weigh; the message says what was found and how to mend it. */
export class WeighError extends Error {}

export function checkNumbers(name, values, count = values.length) {
  if (values.length !== count || count === 0) {
    throw new WeighError(`${name} has ${values.length} entries; expected ${count || "one or more"}`);
  }
  for (let i = 0; i < count; i++) {
    if (!Number.isFinite(values[i])) throw new WeighError(`${name}[${i}] is ${values[i]}; give a finite number`);
  }
}

export function checkTable(name, rows) {
  if (!rows.length) throw new WeighError(`${name} is empty; give at least one row`);
  rows.forEach((row, i) => checkNumbers(`${name}[${i}]`, row, rows[0].length));
}

export function checkWeights(weights, count) {
  checkNumbers("weights", weights, count);
  const below = weights.findIndex((weight) => weight < 0);
  if (below >= 0) throw new WeighError(`weights[${below}] is ${weights[below]}; a weight cannot be negative`);
  if (!weights.some((weight) => weight > 0)) {
    throw new WeighError("every weight is zero; give at least one criterion some weight");
  }
}

export function checkIndex(name, value, count) {
  if (!Number.isInteger(value) || value < 0 || value >= count) {
    throw new WeighError(`${name} is ${value}; expected a whole number from 0 to ${count - 1}`);
  }
}

/** Sum one by one, in order. */
export function added(values) {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export function asShares(weights) {
  const total = added(weights);
  return weights.map((weight) => weight / total);
}

/** Nearest whole number, halves upwards. */
export function roundHalfUp(value) {
  return Math.floor(value + 0.5);
}

/** A table as one flat array, row by row: { rows, columns, values }. Flat tables pass through. */
export function flatTable(table) {
  if (table.values instanceof Float64Array) return table;
  const columns = table.length ? table[0].length : 0;
  const values = new Float64Array(table.length * columns);
  table.forEach((row, r) => values.set(row, r * columns));
  return { rows: table.length, columns, values };
}
