/* From orders to ranges: a reader's short path, and what the orders of a lens leave open. */
import { WeighError } from "./checks.js";
import { NO_LIMITS, checkLimits, staysWithin } from "./limits.js";
import { evenValues, valueDraws } from "./orders.js";
import { packageTotals, termCells } from "./scores.js";
import { closestRival } from "./sensitivity.js";
import { acceptability, rankSpan } from "./smaa.js";
import { centroidWeights, weightRegion } from "./weights.js";

/** Value of each package on each term in each draw, as scores for `acceptability`; term j draws from stream j + 1. */
export function drawnScores(orders, packages, draws, seed) {
  const [alternatives, criteria] = [packages.length, orders.length];
  const values = new Float64Array(draws * alternatives * criteria);
  orders.forEach((order, term) => {
    const drawn = valueDraws(order, draws, seed, term + 1);
    const chosen = Int32Array.from(packages, (options) => options[term]);
    for (let draw = 0, at = term; draw < draws; draw++) {
      for (let a = 0; a < alternatives; a++, at += criteria) values[at] = drawn[draw * order.options + chosen[a]];
    }
  });
  return { ratings: draws, alternatives, criteria, values };
}

/** Weigh packages from orders alone: { kept, aside, ticks, shares, rival }.

    `swings` orders the terms by how much the change from worst to best matters; without it nothing is ranked: ticks
    and rival are null. All but `kept` is about the packages that no limit sets aside, in that order. */
export function weighOrders(orders, packages, { swings = null, limits = NO_LIMITS, draws = 10_000, seed = 0 } = {}) {
  checkLimits(limits, orders.map((order) => order.options));
  const kept = [...packages.keys()].filter((row) => staysWithin(limits, packages[row]));
  if (!kept.length) throw new WeighError("red lines set every package aside; lift one to see a result");
  const rows = kept.map((row) => packages[row]);
  const aside = rows.map((options) => orders.some((order, term) => order.aside.includes(options[term])));
  const shares = acceptability(drawnScores(orders, rows, draws, seed), { order: swings, draws, seed });
  if (!swings) return { kept, aside, ticks: null, shares, rival: null };
  const centre = centroidWeights(weightRegion(swings, orders.length));
  const even = orders.map(evenValues);
  const ticks = packageTotals(termCells(even, centre), rows);
  const rival = closestRival(rows.map((options) => even.map((values, term) => values[options[term]])), centre);
  return { kept, aside, ticks, shares, rival };
}

/** Best and worst rank of one package over several lenses that keep it, or null. */
export function overallSpan(weighings, row, middle = 80) {
  const spans = weighings
    .filter((weighing) => weighing.kept.includes(row))
    .map((weighing) => rankSpan(weighing.shares, middle)[weighing.kept.indexOf(row)]);
  if (!spans.length) return null;
  return [Math.min(...spans.map(([best]) => best)), Math.max(...spans.map(([, worst]) => worst))];
}
