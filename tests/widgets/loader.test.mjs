/* The loader on a page of a few objects: what it gives a widget, without a browser. */
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import vm from "node:vm";

const SOURCE = readFileSync(new URL("../../src/peaceterms/widgets/loader.js", import.meta.url), "utf8");
const MIME = "application/vnd.jupyter.widget-";
let pages = 0;

function element(tag) {
  const el = { tag, children: [], hidden: false, className: "" };
  el.append = (...nodes) => el.children.push(...nodes);
  el.prepend = (node) => { el.children = [node, ...el.children.filter((other) => other !== node)]; };
  el.querySelector = (name) => el.children.find((child) => `.${child.className}` === name) ?? null;
  return el;
}

/* models: { id: { state, model_name?, buffers? } }; views: ids. Returns the boxes once everything has settled. */
async function page(models, views) {
  const seen = (globalThis[`page${++pages}`] = {});
  for (const one of Object.values(models)) {
    one.model_name ??= "AnyModel";
    if (one.state._esm) one.state._esm = `const seen = globalThis.page${pages};\n${one.state._esm}`;
  }
  const boxes = views.map((id) => {
    const box = element("div");
    const table = element("div");
    table.className = "widget-fallback";
    box.append({ textContent: JSON.stringify({ model_id: id }), parentElement: box }, table);
    return Object.assign(box, { table });
  });
  const state = { textContent: JSON.stringify({ state: models }) };
  const sheets = [];
  const errors = [];
  const document = {
    readyState: "interactive",
    adoptedStyleSheets: sheets,
    addEventListener() {},
    createElement: element,
    querySelectorAll: (what) => (what.includes(`${MIME}state`) ? [state] : boxes.map((box) => box.children[0])),
  };
  const URL = { createObjectURL: ({ text }) => `data:text/javascript,${encodeURIComponent(text)}`, revokeObjectURL() {} };
  class Blob { constructor([text]) { this.text = text; } }
  class CSSStyleSheet { replaceSync(text) { this.text = text; } }
  const context = vm.createContext({
    document, URL, Blob, CSSStyleSheet, AbortController, atob, console: { error: (error) => errors.push(error) },
  });
  vm.runInContext(SOURCE, context, { importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  for (let i = 0; i < 20; i++) await new Promise((done) => setTimeout(done, 5));
  return { boxes, sheets, errors, seen };
}

test("a view is rendered and its table goes away", async () => {
  const _esm = "export default { render({ model, el }) { el.textContent = model.get('word'); } };";
  const { boxes, errors } = await page({ w1: { state: { _esm, word: "here" } } }, ["w1"]);
  assert.deepEqual(errors, []);
  assert.equal(boxes[0].querySelector(".widget-view").textContent, "here");
  assert.equal(boxes[0].table.hidden, true);
});

test("a widget that throws leaves its table and says so", async () => {
  const _esm = "export default { render() { throw new Error('broken'); } };";
  const { boxes, errors } = await page({ w1: { state: { _esm } } }, ["w1"]);
  assert.equal(errors.length, 1);
  assert.equal(boxes[0].table.hidden, false);
  assert.match(boxes[0].children[0].textContent, /cannot run/);
});

test("a view without a model leaves its table; the others still render", async () => {
  const _esm = "export default { render({ el }) { el.textContent = 'ok'; } };";
  const { boxes } = await page({ w1: { state: { _esm } } }, ["missing", "w1"]);
  assert.equal(boxes[0].table.hidden, false);
  assert.equal(boxes[1].table.hidden, true);
});

test("two views share one model: one initialize, one module, changes heard by both", async () => {
  const _esm = `seen.loads = (seen.loads ?? 0) + 1;
    export default () => ({
      initialize({ model }) { seen.starts = (seen.starts ?? 0) + 1; model.set("n", 1); },
      render({ model, el }) {
        const draw = () => { el.textContent = String(model.get("n")); };
        model.on("change:n", draw); draw(); seen.model = model;
      },
    });`;
  const { boxes, seen } = await page({ w1: { state: { _esm, n: 0 } } }, ["w1", "w1"]);
  assert.deepEqual([seen.loads, seen.starts], [1, 1]);
  seen.model.set({ n: 5 });
  seen.model.save_changes();
  assert.deepEqual(boxes.map((box) => box.querySelector(".widget-view").textContent), ["5", "5"]);
});

test("change is heard by name and in general, not for an equal value, and not after off", async () => {
  const _esm = "export default { render({ model }) { seen.model = model; } };";
  const { seen } = await page({ w1: { state: { _esm, list: [1, [2]], n: 0 } } }, ["w1"]);
  const heard = [];
  const listener = (model, value) => heard.push(value);
  seen.model.on("change:list change:n", listener);
  seen.model.on("change", () => heard.push("any"));
  seen.model.set("list", [1, [2]]);
  assert.deepEqual(heard, []);
  seen.model.set("n", 3);
  assert.deepEqual(heard, [3, "any"]);
  seen.model.off("change:n", listener);
  seen.model.set("n", 4);
  assert.deepEqual(heard, [3, "any", "any"]);
  seen.model.off();
  seen.model.set("list", []);
  assert.equal(heard.length, 3);
});

test("binary traits arrive as DataViews, in base64 or hex, also deep in a list", async () => {
  const _esm = "export default { render({ model }) { seen.model = model; } };";
  const buffers = [
    { path: ["raw"], data: btoa("\x01\x02\xff"), encoding: "base64" },
    { path: ["list", 0, "part"], data: "0a0b", encoding: "hex" },
  ];
  const { seen } = await page({ w1: { state: { _esm, list: [{}] }, buffers } }, ["w1"]);
  const read = (view) => Array.from(new Uint8Array(view.buffer));
  assert.deepEqual(read(seen.model.get("raw")), [1, 2, 255]);
  assert.deepEqual(read(seen.model.get("list")[0].part), [10, 11]);
});

test("link goes both ways, a directional link one way", async () => {
  const _esm = "export default { render({ model }) { (seen.all ??= []).push(model); } };";
  const ends = (a, b) => ({ source: [`IPY_MODEL_${a}`, "n"], target: [`IPY_MODEL_${b}`, "n"] });
  const { seen } = await page({
    a: { state: { _esm, n: 1 } }, b: { state: { _esm, n: 2 } }, c: { state: { _esm, n: 3 } },
    l: { model_name: "LinkModel", state: ends("a", "b") },
    d: { model_name: "DirectionalLinkModel", state: ends("b", "c") },
  }, ["a", "b", "c"]);
  const [a, b, c] = seen.all;
  const all = () => [a, b, c].map((model) => model.get("n"));
  assert.deepEqual(all(), [1, 1, 1]);
  b.set("n", 7);
  assert.deepEqual(all(), [7, 7, 7]);
  c.set("n", 9);
  assert.deepEqual(all(), [7, 7, 9]);
});

test("a parent reaches its child as a model and as a widget", async () => {
  const child = "export default { initialize: () => ({ twice: (n) => 2 * n }), render({ el }) { el.textContent = 'child'; } };";
  const parent = `export default { async render({ model, el, host }) {
    const same = await model.widget_manager.get_model(model.get("child").slice(10));
    seen.same = same === (await host.getModel(model.get("child")));
    const widget = await host.getWidget(model.get("child"));
    await widget.render({ el });
    seen.four = widget.exports.twice(2);
  } };`;
  const models = { p: { state: { _esm: parent, child: "IPY_MODEL_c" } }, c: { state: { _esm: child } } };
  const { boxes, seen, errors } = await page(models, ["p"]);
  assert.deepEqual(errors, []);
  assert.deepEqual([seen.same, seen.four], [true, 4]);
  assert.equal(boxes[0].querySelector(".widget-view").textContent, "child");
});

test("a stylesheet is added once, however many models carry it", async () => {
  const _esm = "export default { render() {} };";
  const { sheets } = await page({ a: { state: { _esm, _css: "p {}" } }, b: { state: { _esm, _css: "p {}" } } }, ["a", "b"]);
  assert.equal(sheets.length, 1);
});
