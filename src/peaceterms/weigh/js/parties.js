/* Parties: what each would make of a package, what each would still sign, and who has to. */
import { WeighError, checkIndex, flatTable } from "./checks.js";
import { packageTotals } from "./scores.js";

/** Utilities of packages to parties, a flat table of thousandths of a point; parties[p][term][option] are cells. */
export function partyUtilities(parties, packages) {
  const columns = parties.map((cells) => packageTotals(cells, packages));
  const values = new Float64Array(packages.length * parties.length);
  columns.forEach((column, p) => column.forEach((total, row) => (values[row * parties.length + p] = total)));
  return { rows: packages.length, columns: parties.length, values };
}

function vetoHolders(vetoes, parties) {
  const holders = vetoes ?? new Array(parties).fill(true);
  if (holders.length !== parties) {
    throw new WeighError(`vetoes has ${holders.length} entries; expected one for each of ${parties} parties`);
  }
  if (!holders.some(Boolean)) throw new WeighError("nobody holds a veto; say who has to sign");
  return holders;
}

function checkWalkaways(walkaways, parties) {
  if (walkaways.length !== parties) {
    throw new WeighError(`walkaways has ${walkaways.length} entries; expected one for each of ${parties} parties`);
  }
}

const isUnset = (walkaway) => walkaway == null || Number.isNaN(walkaway);

/** Rows that everyone with a veto would still sign; a walk-away of null is not set and bars nothing. */
export function acceptableRows(utilities, walkaways, vetoes = null) {
  const { rows, columns, values } = flatTable(utilities);
  checkWalkaways(walkaways, columns);
  const holders = vetoHolders(vetoes, columns);
  const bars = walkaways.map((walkaway, p) => (holders[p] && !isUnset(walkaway) ? walkaway : -Infinity));
  const found = [];
  for (let row = 0; row < rows; row++) {
    let stays = true;
    for (let p = 0; p < columns && stays; p++) stays = values[row * columns + p] >= bars[p];
    if (stays) found.push(row);
  }
  return found;
}

/** How many values reach each level: a value is put at the highest level that it reaches, then counts run down. */
function countsReaching(values, levels) {
  const ascending = Float64Array.from(levels).sort();
  const reached = new Int32Array(levels.length + 1);
  for (const value of values) {
    let [low, high] = [0, ascending.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ascending[middle] > value) high = middle;
      else low = middle + 1;
    }
    reached[low] += 1;
  }
  for (let at = levels.length - 1; at >= 0; at--) reached[at] += reached[at + 1];
  return levels.map((level) => reached[ascending.lastIndexOf(level) + 1]);
}

/** How many packages remain when everyone with a veto asks for at least the same level. */
export function acceptableCounts(utilities, levels, vetoes = null) {
  const { rows, columns, values } = flatTable(utilities);
  const holders = vetoHolders(vetoes, columns);
  const least = new Float64Array(rows).fill(Infinity);
  for (let row = 0; row < rows; row++) {
    for (let p = 0; p < columns; p++) if (holders[p]) least[row] = Math.min(least[row], values[row * columns + p]);
  }
  return countsReaching(least, levels);
}

/** How many packages remain as one party raises its walk-away and the others keep theirs. */
export function countsByParty(utilities, walkaways, party, levels, vetoes = null) {
  const table = flatTable(utilities);
  checkIndex("party", party, table.columns);
  const open = acceptableRows(table, walkaways.with(party, null), vetoes);
  const values = Float64Array.from(open, (row) => table.values[row * table.columns + party]);
  return countsReaching(values, levels);
}

/** Acceptable rows and what they give beyond the walk-aways: { found, gained: flat table, whole }. */
export function gainsOver(utilities, walkaways) {
  const table = flatTable(utilities);
  checkWalkaways(walkaways, table.columns);
  const missing = walkaways.findIndex(isUnset);
  if (missing >= 0) {
    throw new WeighError(`party ${missing} has no walk-away; set one, or leave the party out of the bargain`);
  }
  const found = acceptableRows(table, walkaways);
  const gained = new Float64Array(found.length * table.columns);
  let whole = walkaways.every(Number.isInteger);
  found.forEach((row, i) => {
    for (let p = 0; p < table.columns; p++) {
      const utility = table.values[row * table.columns + p];
      whole &&= Number.isInteger(utility);
      gained[i * table.columns + p] = utility - walkaways[p];
    }
  });
  return { found, gained: { rows: found.length, columns: table.columns, values: gained }, whole };
}
