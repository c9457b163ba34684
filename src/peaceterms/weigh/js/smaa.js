/* Stochastic multicriteria acceptability analysis: what share of the weightings supports which package. */
import { WeighError, checkTable } from "./checks.js";
import { DRAW_LIMIT, simplexDraws } from "./draws.js";
import { criterionWeights, groupScores, groupWeights, weightRegion } from "./weights.js";

const ALTERNATIVE_LIMIT = 1000;
const BOUND_TRIES = 100;
const WEIGHT_STREAM = 0;

/** Scores as one flat array of groups: values[(rating * alternatives + alternative) * groups + group]. */
function groupedScores(scores, order) {
  if (ArrayBuffer.isView(scores.values)) {
    const { ratings, alternatives, criteria, values } = scores;
    const region = weightRegion(order, criteria);
    if (region.groups.every((group, place) => group.length === 1 && group[0] === place)) {
      return { region, ratings, alternatives, values, sampled: true };
    }
    const grouped = new Float64Array(ratings * alternatives * region.groups.length);
    for (let row = 0; row < ratings * alternatives; row++) {
      grouped.set(groupScores(region, values.subarray(row * criteria, (row + 1) * criteria)), row * region.groups.length);
    }
    return { region, ratings, alternatives, values: grouped, sampled: true };
  }
  const sampled = Array.isArray(scores[0]?.[0]);
  const tables = sampled ? scores : [scores];
  tables.forEach((table) => checkTable("scores", table));
  const region = weightRegion(order, tables[0][0].length);
  const values = Float64Array.from(tables.flatMap((table) => table.flatMap((row) => groupScores(region, row))));
  return { region, ratings: tables.length, alternatives: tables[0].length, values, sampled };
}

/** Rank acceptabilities, central weights and confidence factors.

    scores: [A][C], or [D][A][C], or { ratings: D, alternatives: A, criteria: C, values: Float64Array } for D draws of
    uncertain scores. Options: order, draws, seed, bounds ([least, greatest] share of each weight). */
export function acceptability(scores, { order = null, draws = 10_000, seed = 0, bounds = null } = {}) {
  const { region, ratings, alternatives, values, sampled } = groupedScores(scores, order);
  if (alternatives > ALTERNATIVE_LIMIT) {
    throw new WeighError(`${alternatives} alternatives are more than ${ALTERNATIVE_LIMIT}; compare named packages`);
  }
  if (!(draws >= 1 && draws <= DRAW_LIMIT)) throw new WeighError(`draws is ${draws}; expected 1 to ${DRAW_LIMIT}`);
  const groups = region.groups.length;
  const tried = Math.ceil(draws / ratings) * ratings;
  const mixtures = weightMixtures(region, tried, seed, bounds);
  const totals = new Float64Array(alternatives * tried);
  const counts = new Float64Array(alternatives * alternatives);
  const wins = new Float64Array(alternatives);
  const mixtureSums = new Float64Array(alternatives * groups);
  const weights = new Float64Array(groups);
  const now = new Float64Array(alternatives);
  const byValue = Int32Array.from(now.keys());
  for (let draw = 0; draw < tried; draw++) {
    groupWeights(region, mixtures, draw * groups, weights);
    const from = (draw % ratings) * alternatives * groups;
    for (let a = 0; a < alternatives; a++) {
      now[a] = valueAt(weights, values, from + a * groups);
      totals[a * tried + draw] = now[a];
    }
    sortByValue(byValue, now);
    let better = 0;
    for (let at = 0; at < alternatives; at++) {
      const a = byValue[at];
      if (at && now[a] !== now[byValue[at - 1]]) better = at;
      counts[a * alternatives + better] += 1;
      if (better) continue;
      wins[a] += 1;
      for (let g = 0; g < groups; g++) mixtureSums[a * groups + g] += mixtures[draw * groups + g];
    }
  }
  const centralWeights = [];
  const confidence = [];
  for (let a = 0; a < alternatives; a++) {
    const mixture = mixtureSums.subarray(a * groups, (a + 1) * groups).map((sum) => sum / wins[a]);
    centralWeights.push(wins[a] ? criterionWeights(region, mixture) : new Array(region.criteria).fill(NaN));
    confidence.push(wins[a] && sampled ? shareFirst(a, groupWeights(region, mixture), values, ratings) : NaN);
  }
  const rows = [...Array(alternatives).keys()];
  const byRank = rows.map((a) => Array.from(counts.subarray(a * alternatives, (a + 1) * alternatives)));
  const ranks = byRank.map((row) => row.map((count) => count / tried));
  return { ranks, centralWeights, confidence, counts: byRank, totals, draws: tried };
}

/** Sum over g of w_g * S_g for the scores that start at `from`. */
function valueAt(weights, values, from) {
  let total = 0;
  for (let g = 0; g < weights.length; g++) total += weights[g] * values[from + g];
  return total;
}

/** Sort alternatives by falling value where they stand: from one draw to the next little changes. */
function sortByValue(alternatives, values) {
  for (let i = 1; i < alternatives.length; i++) {
    const alternative = alternatives[i];
    let j = i - 1;
    for (; j >= 0 && values[alternatives[j]] < values[alternative]; j--) alternatives[j + 1] = alternatives[j];
    alternatives[j + 1] = alternative;
  }
}

/** Share of the rating draws in which no alternative is ahead of this one. */
function shareFirst(alternative, weights, values, ratings) {
  const groups = weights.length;
  const stride = values.length / ratings;
  let first = 0;
  for (let from = 0; from < values.length; from += stride) {
    const own = valueAt(weights, values, from + alternative * groups);
    let best = true;
    for (let other = 0; other < stride && best; other += groups) best = valueAt(weights, values, from + other) <= own;
    if (best) first += 1;
  }
  return first / ratings;
}

/** Shares of the corners of the region, one row a draw; with bounds by rejection. */
function weightMixtures(region, count, seed, bounds) {
  const parts = region.groups.length;
  if (!bounds) return simplexDraws(seed, WEIGHT_STREAM, count, parts);
  const kept = new Float64Array(count * parts);
  let found = 0;
  for (let attempt = 0; attempt < BOUND_TRIES; attempt++) {
    const drawn = simplexDraws(seed, WEIGHT_STREAM, count, parts, attempt * count);
    for (let row = 0; row < count; row++) {
      const mixture = drawn.subarray(row * parts, (row + 1) * parts);
      const weights = criterionWeights(region, mixture);
      if (weights.some((weight, c) => weight < bounds[c][0] || weight > bounds[c][1])) continue;
      kept.set(mixture, parts * found++);
      if (found === count) return kept;
    }
  }
  throw new WeighError(`only ${found} of ${BOUND_TRIES * count} weightings lie within the bounds; widen them`);
}

/** How many draws each end of the middle `middle` percent leaves out. */
function tailOf(result, middle) {
  return Math.floor((result.draws * (100 - middle)) / 200);
}

/** Best and worst rank of each alternative in the middle percent of the draws. */
export function rankSpan(result, middle = 80) {
  const tail = tailOf(result, middle);
  return result.counts.map((row) => {
    let reached = 0;
    let best = 0;
    for (let rank = 1; rank <= row.length; rank++) {
      reached += row[rank - 1];
      if (!best && reached > tail) best = rank;
      if (reached >= result.draws - tail) return [best, rank];
    }
    return [best, row.length];
  });
}

/** Least and greatest value of each alternative in the middle percent of the draws. */
export function valueSpan(result, middle = 80) {
  const tail = tailOf(result, middle);
  return result.counts.map((_, a) => {
    const ordered = Float64Array.from(result.totals.slice(a * result.draws, (a + 1) * result.draws)).sort();
    return [ordered[tail], ordered[result.draws - 1 - tail]];
  });
}
