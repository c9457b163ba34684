/* Limits that no weight can buy off: { refused: [[term, option]], excluded: [[a, b]], effects: [[a, b, points]] },
   where a and b are [term, option]. */
import { checkIndex } from "./checks.js";

export const NO_LIMITS = { refused: [], excluded: [], effects: [] };

export function checkLimits(limits, counts) {
  const pairs = [...limits.excluded, ...limits.effects];
  for (const [term, option] of [...limits.refused, ...pairs.flatMap(([a, b]) => [a, b])]) {
    checkIndex("the term of a limit", term, counts.length);
    checkIndex(`the option of a limit on term ${term}`, option, counts[term]);
  }
}

/** Options that no red line refuses, one array of booleans a term. */
export function allowedOptions(limits, counts) {
  checkLimits(limits, counts);
  const allowed = counts.map((count) => new Array(count).fill(true));
  for (const [term, option] of limits.refused) allowed[term][option] = false;
  return allowed;
}

export function holdsBoth(options, a, b) {
  return options[a[0]] === a[1] && options[b[0]] === b[1];
}

/** Whether a package stays: no red line touched, no impossible pair. */
export function staysWithin(limits, options) {
  return (
    limits.refused.every(([term, option]) => options[term] !== option) &&
    !limits.excluded.some(([a, b]) => holdsBoth(options, a, b))
  );
}

/** What pairs bring to a package, thousandths of a point. */
export function pairPoints(limits, options) {
  let points = 0;
  for (const [a, b, worth] of limits.effects) if (holdsBoth(options, a, b)) points += worth;
  return points;
}
