/* Cards in order, as a value: no page, no memory. Every function returns a new state, or the very same one where
   nothing changes. A state is { groups, tray, worstFirst }: groups of ids, best first, cards of one group sharing
   a place; ids not placed; and whether the list is shown with the worst at the top. "Up", "top" and "above" speak
   of the list as shown. */

/** A shuffled copy, every order equally likely (Fisher and Yates). random() gives numbers in [0, 1). */
export function shuffle(list, random = Math.random) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** The state for these ids; groups of an earlier visit are kept where their ids still exist, and once each. */
export function start(ids, groups = [], worstFirst = false) {
  const left = new Set(ids);
  const kept = groups.map((group) => group.filter((id) => left.delete(id))).filter((group) => group.length);
  return { groups: kept, tray: [...left], worstFirst };
}

/** The groups as shown, top first. */
export function rows(state) {
  return state.worstFirst ? [...state.groups].reverse() : state.groups;
}

function withRows(state, shown, tray = state.tray) {
  const full = shown.filter((group) => group.length);
  return { ...state, groups: state.worstFirst ? full.reverse() : full, tray };
}

/** Place of a card: 1 + the number of cards strictly better; 0 where it is not placed. */
export function place(state, id) {
  let better = 0;
  for (const group of state.groups) {
    if (group.includes(id)) return better + 1;
    better += group.length;
  }
  return 0;
}

function spot(shown, id) {
  const at = shown.findIndex((group) => group.includes(id));
  return { at, within: at < 0 ? -1 : shown[at].indexOf(id), alone: at >= 0 && shown[at].length === 1 };
}

/** What can be done with a card now, and whether it shares its place with any other, or with the one above it. */
export function can(state, id) {
  const shown = rows(state);
  const { at, within, alone } = spot(shown, id);
  const placed = at >= 0;
  return {
    placed,
    shares: placed && !alone,
    tied: within > 0,
    up: placed && !(at === 0 && alone),
    down: placed && !(at === shown.length - 1 && alone),
    tie: placed && (at > 0 || within > 0),
  };
}

/** Do one thing with one card: up, down, top, foot, best, worst, tie or back. */
export function act(state, id, what) {
  const shown = rows(state);
  const { at, within, alone } = spot(shown, id);
  const rest = shown.map((group) => group.filter((other) => other !== id));
  const tray = state.tray.filter((other) => other !== id);
  if (what === "best" || what === "worst") what = (what === "best") !== state.worstFirst ? "top" : "foot";
  if (at < 0 && what === "up") what = "top";
  if (at < 0 && what === "down") what = "foot";
  const there = (where) => alone && at === where;
  if (what === "top") return there(0) ? state : withRows(state, [[id], ...rest], tray);
  if (what === "foot") return there(shown.length - 1) ? state : withRows(state, [...rest, [id]], tray);
  if (at < 0) return state;
  if (what === "back") return withRows(state, rest, [id, ...tray]);
  if (what === "tie") {
    // One line between two cards comes or goes; no other card changes its neighbour.
    if (within > 0) return withRows(state, shown.toSpliced(at, 1, shown[at].slice(0, within), shown[at].slice(within)));
    return at > 0 ? withRows(state, shown.toSpliced(at - 1, 2, [...shown[at - 1], ...shown[at]])) : state;
  }
  const step = what === "up" ? -1 : 1;
  if (!alone) return withRows(state, rest.toSpliced(at + (step > 0 ? 1 : 0), 0, [id]));
  if (!shown[at + step]) return state;
  return withRows(state, rest.toSpliced(at + step + (step > 0 ? 1 : 0), 0, [id]));
}

/** Put a card into "tray" or "ladder" before another card as shown, or last. Between cards that share a place it
    shares that place too. */
export function drop(state, id, zone, before = null) {
  if (before === id) return state;
  const tray = state.tray.filter((other) => other !== id);
  const rest = rows(state).map((group) => group.filter((other) => other !== id)).filter((group) => group.length);
  if (zone === "tray") {
    return withRows(state, rest, tray.toSpliced(before ? tray.indexOf(before) : tray.length, 0, id));
  }
  const { at, within } = spot(rest, before);
  if (at < 0) return withRows(state, [...rest, [id]], tray);
  if (within > 0) return withRows(state, rest.toSpliced(at, 1, rest[at].toSpliced(within, 0, id)), tray);
  return withRows(state, rest.toSpliced(at, 0, [id]), tray);
}

/** Turn the list round. */
export function flip(state) {
  return { ...state, worstFirst: !state.worstFirst };
}
