/* Finds the paragraphs of the essay in a copy of it; match.py says the same function by function. */
import { BLOCK, INSIDE, SENTENCE, gap, split } from "./words.js";
import { RUN, hashes } from "./fingerprints.js";

const SLIP = 4, INSERT = 120, HITS = 2, SURE = 3, NEAR = 250;
const SPACE = /[ \t\n\v\f\r\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const OPENING = /["'“‘(\[]*$/, CLOSING = /^[^ \t\n\v\f\r\u00a0\u2000-\u200a\u202f\u205f\u3000“‘(\[]*/;
const BROKEN_WORD = /([a-z])[-\u2010] *\n *(?=[a-z])/g, BROKEN_COMPOUND = /([-\u2010\u2011]) *\n */g;

/** The paragraphs that stand in `text`, in the order of the essay: { name, text, whole }.
    A paragraph is known by { name, words, starts, hashes }. */
export function find(text, paragraphs) {
  const copy = split(text), hits = allHits(copy, paragraphs), placed = [];
  const left = new Set(paragraphs.keys());
  while (left.size) {
    let best = null;
    for (const order of left) {
      const free = hits[order].filter(({ at }) => !placed.some((one) => one.start <= at && at < one.end));
      const one = weighed(order, longest(copy, free, paragraphs[order], placed), paragraphs[order]);
      if (!best || one.solid > best.solid || (one.solid === best.solid && one.share > best.share)) best = one;
    }
    left.delete(best.order);
    if (best.chain.length < HITS) continue;
    placed.push(bounded(copy, best.order, best.chain, paragraphs[best.order], placed));
  }
  return placed.filter((one) => isSure(one, placed)).sort((a, b) => a.order - b.order)
    .map((one) => ({ name: paragraphs[one.order].name, text: shown(copy, one, paragraphs[one.order]), whole: one.whole }));
}

function allHits({ words }, paragraphs) {
  const runs = new Map();
  paragraphs.forEach((paragraph, order) => paragraph.hashes.forEach((value, run) => {
    if (!runs.has(value)) runs.set(value, []);
    runs.get(value).push([order, run]);
  }));
  const hits = paragraphs.map(() => []);
  hashes(words).forEach((value, at) => {
    for (const [order, run] of runs.get(value) ?? []) hits[order].push({ at, run });
  });
  return hits;
}

const surplusOf = (first, second, { starts }) => second.at - first.at - (starts[second.run] - starts[first.run]);

/* What decides which paragraph is placed first: its hits, less where something is inserted. */
function weighed(order, chain, paragraph) {
  const inserts = chain.slice(1).filter((hit, index) => surplusOf(chain[index], hit, paragraph) > SLIP).length;
  return { order, chain, solid: chain.length - 2 * inserts, share: chain.length / paragraph.starts.length };
}

/* The longest row of hits that stand as in the essay; of equals, the one nearest to it. Between two of them
   lines may be inserted, as many as have the words that are too many there, if no paragraph stands among them. */
function longest(copy, hits, paragraph, placed) {
  const best = [];
  let top = -1;
  hits.forEach((hit, index) => {
    const here = { count: 1, cost: 0, before: -1 };
    for (let other = index - 1; other >= 0 && hit.at - hits[other].at <= paragraph.words + INSERT; other--) {
      const surplus = surplusOf(hits[other], hit, paragraph);
      const fits = Math.abs(surplus) <= SLIP || (surplus > SLIP && surplus <= INSERT
        && !placed.some(({ start }) => hits[other].at < start && start < hit.at)
        && insertions(linesBetween(copy, hits[other], hit), surplus, SLIP).length > 0);
      if (hits[other].run >= hit.run || !fits) continue;
      const count = best[other].count + 1, cost = best[other].cost + Math.abs(surplus);
      if (count > here.count || (count === here.count && cost < here.cost)) Object.assign(here, { count, cost, before: other });
    }
    best.push(here);
    if (top < 0 || here.count > best[top].count || (here.count === best[top].count && here.cost < best[top].cost)) top = index;
  });
  const chain = [];
  for (let at = top; at >= 0; at = best[at].before) chain.unshift(hits[at]);
  return chain;
}

function bounded(copy, order, chain, paragraph, placed) {
  const first = chain[0], last = chain.at(-1), after = last.at + RUN;
  const floor = Math.max(0, ...placed.filter(({ end }) => end <= first.at).map(({ end }) => end));
  const ceiling = Math.min(copy.words.length, ...placed.filter(({ start }) => start >= after).map(({ start }) => start));
  let [start, opens] = [first.at, first.run === 0], [end, closes] = [after, last.run === paragraph.starts.length - 1];
  if (!opens) {
    const wanted = first.at - paragraph.starts[first.run];
    [start, opens] = edge(copy, wanted, Math.max(floor, wanted - SLIP), first.at, true);
  }
  if (!closes) {
    const wanted = last.at - paragraph.starts[last.run] + paragraph.words;
    [end, closes] = edge(copy, wanted, after, Math.min(ceiling, wanted + SLIP), false);
  }
  return { order, hits: chain, start, end, whole: opens && closes };
}

/* Where a paragraph has its edge between `low` and `high`, and whether it is as in the essay. */
function edge({ breaks }, wanted, low, high, opening) {
  const stops = [];
  for (let at = low; at <= high; at++) if (breaks[at] >= SENTENCE) stops.push(at);
  const rank = (at) => (breaks[at] === BLOCK ? 0 : SLIP + 1) + Math.abs(at - wanted);
  const close = stops.filter((at) => Math.abs(at - wanted) <= SLIP);
  if (close.length) return [close.reduce((a, b) => (rank(b) < rank(a) ? b : a)), true];
  const blocks = stops.filter((at) => breaks[at] === BLOCK);
  if (blocks.length) return [opening ? blocks.at(-1) : blocks[0], false];
  if (stops.length) return [opening ? stops[0] : stops.at(-1), false];
  return [opening ? high : low, false];
}

function isSure(one, placed) {
  return one.hits.length >= SURE || placed.some((other) => {
    const steps = other.order - one.order, between = steps > 0 ? other.start - one.end : one.start - other.end;
    return steps !== 0 && Math.abs(steps) <= 2 && between >= 0 && between <= NEAR;
  });
}

function shown(copy, { hits, start, end }, paragraph) {
  const cuts = hits.slice(1).map((hit, index) => inserted(copy, hits[index], hit, paragraph)).filter(Boolean);
  const edges = [start, ...cuts.flat(), end], pieces = [];
  for (let i = 0; i < edges.length; i += 2) pieces.push(slice(copy, edges[i], edges[i + 1]));
  return pieces.join(" ");
}

function linesBetween({ breaks }, first, second) {
  const lines = [];
  for (let at = first.at + RUN; at <= second.at; at++) if (breaks[at] !== INSIDE && breaks[at] !== SENTENCE) lines.push(at);
  return lines;
}

/* Which lines have `surplus` words, or nearly: [first word, first word after]. */
function insertions(lines, surplus, slack) {
  const among = new Set(lines), found = [];
  for (const at of lines) {
    for (let size = Math.max(1, surplus - slack); size <= surplus + slack; size++) if (among.has(at + size)) found.push([at, at + size]);
  }
  return found;
}

/* The lines between two hits that the essay does not have there, if it is plain which. */
function inserted(copy, first, second, paragraph) {
  const surplus = surplusOf(first, second, paragraph);
  if (surplus < 1) return null;
  const lines = linesBetween(copy, first, second), blocks = lines.filter((at) => copy.breaks[at] === BLOCK);
  for (const [edges, slack] of [[blocks, 0], [lines, 0], [blocks, Math.min(2, Math.floor(surplus / 4))]]) {
    const cuts = insertions(edges, surplus, slack);
    if (cuts.length) return cuts.length === 1 ? cuts[0] : null;
  }
  return null;
}

function slice(copy, start, end) {
  const from = copy.starts[start] - OPENING.exec(gap(copy, start))[0].length;
  const to = copy.ends[end - 1] + CLOSING.exec(gap(copy, end))[0].length;
  return copy.text.slice(from, to).replace(BROKEN_WORD, "$1").replace(BROKEN_COMPOUND, "$1").replace(SPACE, " ").replace(/^ | $/g, "");
}
