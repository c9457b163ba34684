import { test } from "node:test";
import assert from "node:assert/strict";
import { act, can, drop, flip, place, rows, shuffle, start } from "../../src/peaceterms/widgets/order_model.js";

const four = () => start(["a", "b", "c", "d"], [["a"], ["b", "c"], ["d"]]);

test("nothing is placed at the start", () => {
  assert.deepEqual(start(["a", "b"]), { groups: [], tray: ["a", "b"], worstFirst: false });
});

test("an earlier visit is kept where its ids still exist, and once each", () => {
  const state = start(["a", "b", "c"], [["gone"], ["b", "gone"], ["b", "a"]]);
  assert.deepEqual(state.groups, [["b"], ["a"]]);
  assert.deepEqual(state.tray, ["c"]);
});

test("a place is one more than the number of better cards", () => {
  const state = four();
  assert.deepEqual(["a", "b", "c", "d"].map((id) => place(state, id)), [1, 2, 2, 4]);
  assert.equal(place(start(["a"]), "a"), 0);
});

test("the two ends take a card from the tray, and move a placed one", () => {
  const state = act(act(start(["a", "b", "c"]), "a", "best"), "b", "worst");
  assert.deepEqual(state.groups, [["a"], ["b"]]);
  assert.deepEqual(act(state, "b", "best").groups, [["b"], ["a"]]);
});

test("up from a shared place leaves it; up alone passes the whole place above", () => {
  assert.deepEqual(act(four(), "c", "up").groups, [["a"], ["c"], ["b"], ["d"]]);
  assert.deepEqual(act(four(), "b", "down").groups, [["a"], ["c"], ["b"], ["d"]]);
  assert.deepEqual(act(four(), "d", "up").groups, [["a"], ["d"], ["b", "c"]]);
  assert.deepEqual(act(four(), "a", "down").groups, [["b", "c"], ["a"], ["d"]]);
});

test("a move that cannot be made gives the very same state", () => {
  const state = four();
  for (const [id, what] of [["a", "up"], ["d", "down"], ["a", "top"], ["d", "foot"], ["a", "tie"]]) {
    assert.equal(act(state, id, what), state, `${id} ${what}`);
  }
  const tray = start(["a"]);
  for (const what of ["back", "tie"]) assert.equal(act(tray, "a", what), tray);
});

test("= changes one line between two cards, and pressing it again changes it back", () => {
  const state = four();
  assert.deepEqual(act(state, "c", "tie").groups, [["a"], ["b"], ["c"], ["d"]]);
  assert.deepEqual(act(state, "b", "tie").groups, [["a", "b", "c"], ["d"]]);
  for (const id of ["b", "c", "d"]) assert.deepEqual(act(act(state, id, "tie"), id, "tie"), state);
});

test("= speaks of the card above as shown, also in a flipped list", () => {
  const state = flip(start(["a", "b"], [["a"], ["b"]]));
  assert.equal(can(state, "b").tie, false);
  assert.deepEqual(act(state, "a", "tie").groups, [["b", "a"]]);
});

test("a flipped list turns top, foot, up and down round, and leaves best and worst", () => {
  const state = flip(four());
  assert.deepEqual(rows(state), [["d"], ["b", "c"], ["a"]]);
  assert.deepEqual(act(state, "a", "up").groups, [["b", "c"], ["a"], ["d"]]);
  assert.deepEqual(act(state, "a", "top").groups, [["b", "c"], ["d"], ["a"]]);
  assert.deepEqual(act(state, "d", "best").groups, [["d"], ["a"], ["b", "c"]]);
  assert.deepEqual(flip(state), four());
});

test("a card taken back is first in the tray", () => {
  const state = act(start(["a", "b", "c"], [["a"]]), "a", "back");
  assert.deepEqual([state.groups, state.tray], [[], ["a", "b", "c"]]);
});

test("a drop before a card takes the place before it, between two that share a place it shares it", () => {
  const state = start(["a", "b", "c", "x"], [["a"], ["b", "c"]]);
  assert.deepEqual(drop(state, "x", "ladder", "b").groups, [["a"], ["x"], ["b", "c"]]);
  assert.deepEqual(drop(state, "x", "ladder", "c").groups, [["a"], ["b", "x", "c"]]);
  assert.deepEqual(drop(state, "x", "ladder").groups, [["a"], ["b", "c"], ["x"]]);
  assert.deepEqual(drop(flip(state), "x", "ladder", "a").groups, [["a"], ["x"], ["b", "c"]]);
});

test("a drop into the tray takes a card back, to where it was dropped", () => {
  const state = start(["a", "b", "c"], [["a"]]);
  assert.deepEqual(drop(state, "a", "tray", "c").tray, ["b", "a", "c"]);
  assert.deepEqual(drop(state, "a", "tray").tray, ["b", "c", "a"]);
});

test("what can be done agrees with what acting does", () => {
  for (const state of [four(), flip(four()), start(["a", "b"], [["a", "b"]]), start(["a"], [["a"]])]) {
    for (const id of state.groups.flat()) {
      for (const what of ["up", "down", "tie"]) {
        assert.equal(can(state, id)[what], act(state, id, what) !== state, `${id} ${what} ${JSON.stringify(state)}`);
      }
    }
  }
});

/* mulberry32: a small generator with a seed, so that the test below always draws the same. */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

test("every order of a shuffle is equally likely", () => {
  // Chi-square over the 24 orders of four cards: with 23 degrees of freedom, 49.7 is passed once in 1,000 draws.
  for (const seed of [1, 2, 3]) {
    const random = seeded(seed);
    const counts = new Map();
    const draws = 24_000;
    for (let i = 0; i < draws; i++) {
      const key = shuffle(["a", "b", "c", "d"], random).join("");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const expected = draws / 24;
    const chi = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    assert.equal(counts.size, 24);
    assert.ok(chi < 49.7, `seed ${seed}: ${chi}`);
  }
});

test("a shuffle leaves the list it was given", () => {
  const list = ["a", "b", "c"];
  shuffle(list, () => 0);
  assert.deepEqual(list, ["a", "b", "c"]);
});
