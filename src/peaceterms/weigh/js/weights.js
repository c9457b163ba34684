/* Weights of criteria: from ranked swings, from points, and the region that an order leaves open. */
import { WeighError, asShares, checkIndex, checkWeights } from "./checks.js";

/** w_i = (1/n) * sum over k = i..n of 1/k, the most important swing first. */
export function rankOrderCentroid(n) {
  if (!Number.isInteger(n) || n < 1) {
    throw new WeighError(`n is ${n}; expected the number of ranked swings, one or more`);
  }
  const weights = new Array(n);
  let total = 0;
  for (let i = n; i >= 1; i--) {
    total += 1 / i;
    weights[i - 1] = total / n;
  }
  return weights;
}

/** Points given to swings, as shares that sum to one. */
export function swingWeights(points) {
  checkWeights(points, points.length);
  return asShares(points);
}

/** The weights that an order leaves open: { groups, ordered, sizes, criteria }, sizes counting the criteria up to each
    place. `order` lists criteria from most to least important, ties as arrays; what it leaves out is free; null states
    nothing. */
export function weightRegion(order, criteria) {
  const named = (order ?? []).map((entry) => (Array.isArray(entry) ? entry : [entry])).filter((group) => group.length);
  const seen = new Set();
  for (const criterion of named.flat()) {
    checkIndex("a criterion of the order", criterion, criteria);
    if (seen.has(criterion)) throw new WeighError(`criterion ${criterion} stands twice in the order; name it once`);
    seen.add(criterion);
  }
  const free = [...Array(criteria).keys()].filter((criterion) => !seen.has(criterion)).map((criterion) => [criterion]);
  const sizes = [];
  for (const group of named) sizes.push((sizes.at(-1) ?? 0) + group.length);
  return { groups: [...named, ...free], ordered: named.length, sizes, criteria };
}

/** Weight of each member of each group, from the shares of the corners that start at `from`; written into `into`. */
export function groupWeights(region, mixtures, from = 0, into = new Float64Array(region.groups.length)) {
  for (let place = region.groups.length - 1; place >= region.ordered; place--) into[place] = mixtures[from + place];
  let carried = 0;
  for (let place = region.ordered - 1; place >= 0; place--) {
    carried += mixtures[from + place] / region.sizes[place];
    into[place] = carried;
  }
  return into;
}

/** Weights of the criteria, from shares of the corners of the region. */
export function criterionWeights(region, mixture) {
  const byGroup = groupWeights(region, mixture);
  const weights = new Array(region.criteria);
  region.groups.forEach((group, place) => group.forEach((criterion) => (weights[criterion] = byGroup[place])));
  return weights;
}

/** The mean of all weights of the region; without ties and gaps the rank-order centroid. */
export function centroidWeights(region) {
  const corners = region.groups.length;
  return criterionWeights(region, new Array(corners).fill(1)).map((weight) => weight / corners);
}

/** Scores of one alternative added up within each group. */
export function groupScores(region, scores) {
  return region.groups.map((group) => {
    let total = scores[group[0]];
    for (let i = 1; i < group.length; i++) total += scores[group[i]];
    return total;
  });
}
