/* From an order of options to values: an order leaves distances open. */
import { WeighError, checkIndex } from "./checks.js";
import { sortStretch, uniforms } from "./draws.js";

const TOP_VALUE = 100;

/** An order of `options` options from its places, the best first: { places, aside, options }. */
export function makeOrder(places, options) {
  const seen = new Set();
  for (const option of places.flat()) {
    checkIndex("an option of the order", option, options);
    if (seen.has(option)) throw new WeighError(`option ${option} stands twice in the order; place it once`);
    seen.add(option);
  }
  const aside = [...Array(options).keys()].filter((option) => !seen.has(option));
  return { places: places.filter((group) => group.length), aside, options };
}

/** An order from one rank an option, 1 the best, equal ranks tied, null left aside. */
export function orderFromRanks(ranks) {
  const levels = [...new Set(ranks.filter((rank) => rank != null))].sort((a, b) => a - b);
  const places = levels.map((level) => [...ranks.keys()].filter((option) => ranks[option] === level));
  return makeOrder(places, ranks.length);
}

/** Values at even spacing: 100 the best place, 0 the worst, 50 for an option left aside or a single place. */
export function evenValues(order) {
  const values = new Array(order.options).fill(TOP_VALUE / 2);
  const last = order.places.length - 1;
  if (last > 0) {
    order.places.forEach((options, place) => {
      for (const option of options) values[option] = (TOP_VALUE * (last - place)) / last;
    });
  }
  return values;
}

/** Values drawn uniformly from all that respect the order, `draws` rows of one value an option. */
export function valueDraws(order, draws, seed, stream) {
  const last = order.places.length - 1;
  const between = Math.max(last - 1, 0);
  const columns = between + order.aside.length;
  const drawn = uniforms(seed, stream, draws, columns);
  const values = new Float64Array(draws * order.options).fill(TOP_VALUE / 2);
  for (let draw = 0; draw < draws; draw++) {
    const from = draw * columns;
    const to = draw * order.options;
    sortStretch(drawn, from, from + between);
    for (let place = 0; place <= last && last > 0; place++) {
      const inner = place > 0 && place < last;
      const value = inner ? TOP_VALUE * drawn[from + between - place] : place === 0 ? TOP_VALUE : 0;
      for (const option of order.places[place]) values[to + option] = value;
    }
    for (let i = 0; i < order.aside.length; i++) values[to + order.aside[i]] = TOP_VALUE * drawn[from + between + i];
  }
  return values;
}
