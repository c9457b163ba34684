/* Bargaining formulas among acceptable packages; all maximisers, ascending. They are formulas, not verdicts. */
import { gainsOver } from "./parties.js";

const COMPARED_DIGITS = 1e12;

/** Packages with the largest product of gains. */
export function nash(utilities, walkaways) {
  const { found, gained, whole } = gainsOver(utilities, walkaways);
  const { columns, values } = gained;
  const products = new Float64Array(found.length);
  let top = -Infinity;
  for (let i = 0; i < found.length; i++) {
    let product = values[i * columns];
    for (let p = 1; p < columns; p++) product *= values[i * columns + p];
    products[i] = product;
    if (product > top) top = product;
  }
  const settled = whole && top < 2 ** 53;
  const least = settled ? top : top * (1 - 1 / COMPARED_DIGITS);
  const near = [];
  for (let i = 0; i < products.length; i++) if (products[i] >= least) near.push(i);
  if (settled || !whole) return near.map((i) => found[i]);
  const exact = near.map((i) => {
    let product = 1n;
    for (let p = 0; p < columns; p++) product *= BigInt(values[i * columns + p]);
    return product;
  });
  const most = exact.reduce((a, b) => (b > a ? b : a), 0n);
  return near.filter((_, k) => exact[k] === most).map((i) => found[i]);
}

/** Packages whose least share of the best acceptable gain is largest, then the next least, and so on. */
export function kalaiSmorodinsky(utilities, walkaways) {
  const { found, gained, whole } = gainsOver(utilities, walkaways);
  const { rows, columns, values } = gained;
  const best = new Float64Array(columns).fill(-Infinity);
  for (let i = 0; i < rows * columns; i++) best[i % columns] = Math.max(best[i % columns], values[i]);
  const shares = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const share = best[i % columns] > 0 ? values[i] / best[i % columns] : 1;
    shares[i] = whole ? share : comparedDigits(share);
  }
  return leximinRows({ rows, columns, values: shares }).map((i) => found[i]);
}

/** Packages whose least gain is largest, then the next least, and so on; takes scales as comparable. */
export function egalitarian(utilities, walkaways) {
  const { found, gained, whole } = gainsOver(utilities, walkaways);
  let scale = 0;
  for (const gain of gained.values) scale = Math.max(scale, gain);
  const values = whole || scale === 0 ? gained.values : gained.values.map((gain) => comparedDigits(gain / scale));
  return leximinRows({ ...gained, values }).map((i) => found[i]);
}

function comparedDigits(share) {
  return Math.floor(share * COMPARED_DIGITS + 0.5);
}

/** Rows whose ascending entries are lexicographically largest. */
function leximinRows({ rows, columns, values }) {
  const least = new Float64Array(rows).fill(Infinity);
  for (let i = 0; i < values.length; i++) {
    const row = Math.floor(i / columns);
    if (values[i] < least[row]) least[row] = values[i];
  }
  const top = least.reduce((a, b) => (b > a ? b : a), -Infinity);
  let left = [];
  for (let row = 0; row < rows; row++) if (least[row] === top) left.push(row);
  const ascending = new Map(left.map((row) => [row, values.slice(row * columns, (row + 1) * columns).sort()]));
  for (let column = 1; column < columns; column++) {
    const most = left.reduce((a, row) => Math.max(a, ascending.get(row)[column]), -Infinity);
    left = left.filter((row) => ascending.get(row)[column] === most);
  }
  return left;
}
