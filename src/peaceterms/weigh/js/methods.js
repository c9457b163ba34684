/* Other ranking rules, to show that the method matters. None of them is offered as the answer. */
import { checkTable, checkWeights } from "./checks.js";
import { competitionRanks } from "./scores.js";
import { groupScores, weightRegion } from "./weights.js";

const CLOSENESS_DIGITS = 1e9;

/** Closeness to the ideal, 0 to 1: distance to the worst over the sum of both distances. */
export function topsis(scores, weights) {
  checkTable("scores", scores);
  checkWeights(weights, scores[0].length);
  const toBest = new Array(scores.length).fill(0);
  const toWorst = new Array(scores.length).fill(0);
  weights.forEach((weight, c) => {
    const column = scores.map((row) => row[c]);
    const length = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
    const scaled = length > 0 ? column.map((value) => weight * (value / length)) : column;
    const most = Math.max(...scaled);
    const least = Math.min(...scaled);
    scaled.forEach((value, a) => {
      toBest[a] += (most - value) * (most - value);
      toWorst[a] += (value - least) * (value - least);
    });
  });
  return toBest.map((square, a) => {
    const best = Math.sqrt(square);
    const worst = Math.sqrt(toWorst[a]);
    return best + worst > 0 ? worst / (best + worst) : 0.5;
  });
}

/** Competition ranks by `topsis`. */
export function topsisRanks(scores, weights) {
  return competitionRanks(topsis(scores, weights).map((value) => Math.floor(value * CLOSENESS_DIGITS + 0.5)));
}

/** Competition ranks by the worst criterion, then the next worst, and so on. */
export function worstCaseRanks(scores) {
  checkTable("scores", scores);
  return lexicographicRanks(scores.map((row) => [...row].sort((x, y) => x - y)));
}

/** Competition ranks by the most important criterion alone, then the next, and so on. */
export function firstThingsFirstRanks(scores, order) {
  checkTable("scores", scores);
  const region = weightRegion(order, scores[0].length);
  return lexicographicRanks(scores.map((row) => groupScores(region, row).slice(0, region.ordered)));
}

function lexicographicRanks(rows) {
  const compare = (x, y) => {
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? 0 : x[at] - y[at];
  };
  return rows.map((row) => 1 + rows.filter((other) => compare(other, row) > 0).length);
}
