import { test } from "node:test";
import assert from "node:assert/strict";
import { result } from "../../src/peaceterms/widgets/first_words.js";

const names = { P1: "One", P2: "Two", P3: "Three" };
const say = (order) => result(order, names, "No settlement");

test("an order without plans says nothing", () => {
  assert.equal(say([]), "");
  assert.equal(say([["none"]]), "");
});

test("the first plan is named; without the seventh card nothing more is said", () => {
  assert.equal(say([["P2"], ["P1"]]), "You put “Two” first.");
  assert.equal(say([["P2", "P1", "P3"]]), "You put “Two”, “One” and “Three” first, on one place.");
});

test("plans below no settlement are those not to be signed", () => {
  assert.equal(
    say([["P1"], ["none"], ["P2"], ["P3"]]),
    "You put “One” first. The plans below “No settlement” are those you would not sign: “Two” and “Three”.",
  );
  assert.match(say([["P1"], ["none"], ["P2"]]), /The plan below “No settlement” is the one you would not sign: “Two”\.$/);
  assert.match(say([["none"], ["P1", "P2"]]), /^You put “No settlement” first\. The plans below/);
});

test("no plan below, and a plan level with no settlement, are said too", () => {
  assert.equal(say([["P1"], ["none"]]), "You put “One” first. You put no plan below “No settlement”.");
  assert.match(say([["P1"], ["none", "P2"], ["P3"]]), /You set “Two” level with “No settlement”\./);
});
