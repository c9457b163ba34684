/* How many packages of a grid too large to hold still pass every walk-away: the terms are cut into two halves. */
import { WeighError } from "./checks.js";
import { checkGrid, gridPackage, gridSize } from "./grid.js";
import { NO_LIMITS, checkLimits, staysWithin } from "./limits.js";

export const COUNT_LIMIT = 100_000_000;

/** The number of packages that no red line and no impossible pair sets aside. */
export function countPackages(counts, limits = NO_LIMITS) {
  return countAcceptable([counts.map((count) => new Array(count).fill(0))], [0], limits);
}

/** The number of packages that give every party at least its walk-away; parties[p][term][option] are cells. */
export function countAcceptable(parties, walkaways, limits = NO_LIMITS) {
  const counts = parties[0].map((column) => column.length);
  checkGrid(counts, COUNT_LIMIT);
  checkLimits(limits, counts);
  if (limits.effects.length) {
    throw new WeighError("pair effects belong to one reader's values; count packages without them");
  }
  const cut = halfway(counts);
  const left = halfOfGrid(parties, limits, counts, 0, cut);
  const right = halfOfGrid(parties, limits, counts, cut, counts.length);
  const across = limits.excluded
    .filter(([a, b]) => a[0] < cut !== b[0] < cut)
    .map(([a, b]) => (a[0] < cut ? { near: a, far: b } : { near: b, far: a }));
  const missing = new Float64Array(parties.length);
  let total = 0;
  for (let row = 0; row < left.packages.length; row++) {
    let hopeless = right.packages.length === 0;
    let certain = true;
    for (let p = 0; p < parties.length; p++) {
      missing[p] = walkaways[p] - left.sums[row * parties.length + p];
      if (missing[p] > right.highest[p]) hopeless = true;
      if (missing[p] > right.lowest[p]) certain = false;
    }
    if (hopeless) continue;
    const barred = across.filter(({ near }) => left.packages[row][near[0]] === near[1]).map(({ far }) => far);
    if (certain && !barred.length) {
      total += right.packages.length;
      continue;
    }
    for (let other = 0; other < right.packages.length && right.sums[other * parties.length] >= missing[0]; other++) {
      let passes = true;
      for (let p = 1; p < parties.length && passes; p++) {
        passes = right.sums[other * parties.length + p] >= missing[p];
      }
      if (passes && !barred.some((far) => right.packages[other][far[0]] === far[1])) total += 1;
    }
  }
  return total;
}

/** Where to cut the terms so that the halves have about the same number of packages. */
function halfway(counts) {
  const whole = gridSize(counts);
  let best = 0;
  let least = Infinity;
  for (let cut = 0, size = 1; cut <= counts.length; size *= counts[cut++]) {
    const larger = Math.max(size, whole / size);
    if (larger < least) [best, least] = [cut, larger];
  }
  return best;
}

/** Packages of the terms `start` to `stop` that stay, the best for the first party first, and sums by party. */
function halfOfGrid(parties, limits, counts, start, stop) {
  const inside = (option) => option[0] >= start && option[0] < stop;
  const within = {
    refused: limits.refused.filter(inside),
    excluded: limits.excluded.filter(([a, b]) => inside(a) && inside(b)),
  };
  const sizes = counts.slice(start, stop);
  const packages = [];
  for (let row = 0; row < gridSize(sizes); row++) {
    const options = new Array(counts.length).fill(0);
    gridPackage(sizes, row).forEach((option, i) => (options[start + i] = option));
    if (staysWithin(within, options)) packages.push(options);
  }
  const worth = (cells, options) => {
    let sum = 0;
    for (let term = start; term < stop; term++) sum += cells[term][options[term]];
    return sum;
  };
  const first = new Map(packages.map((options) => [options, worth(parties[0], options)]));
  packages.sort((a, b) => first.get(b) - first.get(a));
  const sums = new Float64Array(packages.length * parties.length);
  const lowest = new Array(parties.length).fill(Infinity);
  const highest = new Array(parties.length).fill(-Infinity);
  packages.forEach((options, row) =>
    parties.forEach((cells, p) => {
      const sum = worth(cells, options);
      sums[row * parties.length + p] = sum;
      lowest[p] = Math.min(lowest[p], sum);
      highest[p] = Math.max(highest[p], sum);
    }),
  );
  return { packages, sums, lowest, highest };
}
