/* What would change a result, computed exactly rather than by trial; answers in the unit of the weights. */
import { WeighError, added, checkIndex, checkTable, checkWeights } from "./checks.js";
import { weightedSum } from "./scores.js";

export const CLOSE_CALL = 0.05;

function scoreDifference(scores, weights, a, b) {
  checkTable("scores", scores);
  checkWeights(weights, scores[0].length);
  checkIndex("a", a, scores.length);
  checkIndex("b", b, scores.length);
  return scores[a].map((score, c) => score - scores[b][c]);
}

function innerProduct(x, y) {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += x[i] * y[i];
  return total;
}

/** The weight of one criterion at which a and b tie, the others kept in proportion; null if there is none. */
export function flipWeight(scores, weights, criterion, a, b) {
  const difference = scoreDifference(scores, weights, a, b);
  checkIndex("criterion", criterion, weights.length);
  let others = weights.filter((_, c) => c !== criterion);
  if (!others.length) return null;
  if (added(others) === 0) others = others.map(() => 1);
  const besides = difference.filter((_, c) => c !== criterion);
  const rho = innerProduct(others, besides) / added(others);
  const slope = rho - difference[criterion];
  if (slope === 0) return null;
  const tie = rho / slope;
  return tie >= 0 && tie <= 1 ? tie * added(weights) : null;
}

/** The least weight that has to move for b to draw level with a: { points, weights }, or null if no weights do it. */
export function leastMove(scores, weights, a, b) {
  const difference = scoreDifference(scores, weights, a, b);
  let lead = innerProduct(weights, difference);
  const moved = [...weights];
  if (lead <= 0) return { points: 0, weights: moved };
  const to = difference.indexOf(Math.min(...difference));
  if (difference[to] > 0) return null;
  let points = 0;
  const furthestAhead = [...difference.keys()].sort((c, k) => difference[k] - difference[c]);
  for (const source of furthestAhead) {
    const gain = difference[source] - difference[to];
    if (gain <= 0) break;
    const step = Math.min(weights[source], lead / gain);
    moved[source] -= step;
    points += step;
    lead -= step * gain;
    if (step < weights[source] || lead <= 0) break;
  }
  moved[to] += points;
  return { points, weights: moved };
}

/** Who would draw level first: { leader, rival, points, tooClose }, or null if no weights unseat the leader. */
export function closestRival(scores, weights) {
  const values = weightedSum(scores, weights);
  const leader = values.indexOf(Math.max(...values));
  const total = added(weights);
  let best = null;
  for (let rival = 0; rival < scores.length; rival++) {
    const move = rival === leader ? null : leastMove(scores, weights, leader, rival);
    if (move && (!best || move.points < best.points)) {
      best = { leader, rival, points: move.points, tooClose: move.points < CLOSE_CALL * total };
    }
  }
  return best;
}

/** Weights with one of them set to `weight`, the others kept in proportion and the sum kept. */
export function reweighted(weights, criterion, weight) {
  checkWeights(weights, weights.length);
  checkIndex("criterion", criterion, weights.length);
  const total = added(weights);
  if (!(weight >= 0 && weight <= total)) {
    throw new WeighError(`weight is ${weight}; expected 0 to ${total}, the sum of the weights`);
  }
  let base = weights;
  let rest = added(weights.filter((_, c) => c !== criterion));
  if (rest === 0) {
    base = weights.map(() => 1);
    rest = weights.length - 1;
  }
  if (rest === 0) return [total];
  const factor = (total - weight) / rest;
  return base.map((share, c) => (c === criterion ? weight : share * factor));
}

/** V_a - V_b at both ends of the band of each weight. */
export function tornado(scores, weights, bands, a, b) {
  const difference = scoreDifference(scores, weights, a, b);
  return bands.map((band, c) => band.map((end) => innerProduct(reweighted(weights, c, end), difference)));
}

/** V_a - V_b when the scores of both on one criterion stand at the ends of their bands. */
export function ratingTornado(low, high, scores, weights, a, b) {
  const difference = scoreDifference(scores, weights, a, b);
  return difference.map((_, c) =>
    [low[a][c] - high[b][c], high[a][c] - low[b][c]].map((end) => innerProduct(weights, difference.with(c, end))),
  );
}
