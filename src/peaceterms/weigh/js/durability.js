/* Would it last? A settlement is worth what it brings if it holds and what is left if it collapses. */
import { WeighError, roundHalfUp } from "./checks.js";

/** V = pi * D + (1 - pi) * B, thousandths of a point; `holds` in percent, one a package. */
export function durableValues(deal, holds, collapsed) {
  return deal.map((value, i) => {
    if (!(holds[i] >= 0 && holds[i] <= 100)) {
      throw new WeighError("a chance that the settlement holds lies outside 0 to 100 percent, or is not set");
    }
    return roundHalfUp((holds[i] * value + (100 - holds[i]) * collapsed) / 100);
  });
}

/** The least chance of holding, in percent, with which a package is worth at least `target`; NaN if none is enough. */
export function neededChance(deal, collapsed, target) {
  return deal.map((value) => {
    if (collapsed >= target) return 0;
    return value >= target ? (100 * (target - collapsed)) / (value - collapsed) : NaN;
  });
}
