import { h, button, uid } from "./dom.js";
import { shuffle } from "./order_model.js";
import { OrderView } from "./order_view.js";
import { result } from "./first_words.js";
import { visit, keepRow } from "./visit.js";

/* The page's store keeps, under "first":
   { version: 1, set: "2025", order: [[id]], answer, reason, shown, shuffled: [id] }
   with order, answer, reason, shown and shuffled as in the traits of first_judgement.py. */
const KEY = "first";
const VERSION = 1;
const TRAITS = ["order", "answer", "reason", "shown", "shuffled"];

function initialize({ model }) {
  const ids = [...model.get("cards").map((card) => card.id), "none"];
  const saved = visit()?.get(KEY);
  if (saved?.version === VERSION) {
    for (const name of saved.set === model.get("set") ? TRAITS : ["answer", "reason"]) model.set(name, saved[name]);
  }
  if (model.get("shuffled").length !== ids.length) model.set("shuffled", shuffle(ids));
  model.save_changes();
  for (const name of TRAITS.slice(0, -1)) model.on(`change:${name}`, () => save(model));
}

function save(model) {
  const now = Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
  const empty = !now.order.length && !now.answer && !now.reason && !now.shown;
  visit()?.set(KEY, empty ? undefined : { version: VERSION, set: model.get("set"), ...now });
}

function render({ model, el }) {
  const text = model.get("text");
  const cards = new Map(model.get("cards").map((card) => [card.id, card]));
  const status = h("p", { class: "vh", role: "status" });
  const say = (words) => { status.textContent = words; };
  const put = (traits) => {
    for (const [name, value] of Object.entries(traits)) model.set(name, value);
    model.save_changes();
  };
  const heads = [];
  const head = (words) => {
    const line = h("p", { class: "label", tabindex: "-1", id: uid() }, words);
    heads.push(line);
    return line;
  };
  const step = (name, ...children) => {
    const title = head(name);
    return h("section", { class: "stage", "aria-labelledby": title.id }, title, ...children);
  };

  let view;
  const ladder = h("div");
  const who = h("div");
  const author = question(model, cards.get("P00"), put);
  const first = step("1 of 2: six plans, and no settlement",
    h("p", {}, text.prompt),
    h("p", { class: "note" }, "Who wrote them, and when, is shown when you go on. Leave a card aside if you cannot place it."),
    ladder,
    h("p", { class: "btn-row go" },
      button({ class: "btn btn-primary", onclick: () => go(1) }, "Go on"),
      button({ class: "btn", onclick: () => go(1) }, "Skip this step")));
  const second = step("2 of 2: a question", who, author.el,
    h("p", { class: "btn-row" }, button({ class: "text-btn", onclick: () => go(0) }, "Back to the plans")));

  function open(to) {
    [first, second].forEach((one, i) => one.classList.toggle("off", i !== to));
    tell();
  }

  function go(to) {
    if (to && model.get("order").length) put({ shown: true });
    open(to);
    heads[to].focus({ preventScroll: true });
    el.scrollIntoView({ block: "start", behavior: "instant" });
  }

  function fill() {
    ladder.replaceChildren();
    const box = h("div");
    ladder.append(box);
    const met = model.get("shuffled");
    view = new OrderView(box, {
      cards: met.map((id) => card(id, cards.get(id), letter(met, id), text)),
      groups: model.get("order"), nouns: ["most liked", "least liked"], fold: true,
      onchange: (groups) => { keep.settle(); put({ order: groups }); },
    });
  }

  function tell() {
    el.classList.toggle("named", model.get("shown"));
    const inside = who.contains(document.activeElement);
    who.replaceChildren(...authors(model, cards, text, () => put({ shown: true })));
    if (inside) who.querySelector("summary")?.focus();
  }

  const keep = keepRow(() => {
    const was = Object.fromEntries(TRAITS.map((name) => [name, model.get(name)]));
    put({ order: [], answer: "", reason: "", shown: false, shuffled: shuffle(model.get("shuffled")) });
    open(0);
    return () => put(was);
  }, say);

  const listeners = {
    "change:order": () => { view.show(model.get("order")); tell(); },
    "change:shuffled": fill,
    "change:shown": tell,
    "change:answer": author.show,
    "change:reason": author.show,
  };
  for (const [name, listener] of Object.entries(listeners)) model.on(name, listener);
  el.classList.add("peaceterms");
  el.dataset.lmSuppressShortcuts = "true"; // JupyterLab leaves the keys to the widget
  el.append(first, second, keep.row, status);
  author.el.addEventListener("input", keep.settle);
  fill();
  open(0);
  return () => Object.entries(listeners).forEach(([name, listener]) => model.off(name, listener));
}

/* Letters follow the order in which the reader met the plans. */
function letter(met, id) {
  return "ABCDEF"[met.filter((other) => other !== "none").indexOf(id)];
}

function lines(parts) {
  return h("dl", {}, parts.flatMap(([label, line]) => [h("dt", {}, label), h("dd", {}, line)]));
}

function card(id, plan, sign, text) {
  if (!plan) return { id, say: text.none, body: [h("p", {}, text.none_line)] };
  const by = h("p", { class: "by note" }, `${plan.name}, ${plan.date}`);
  return { id, say: `Plan ${sign}`, body: [h("div", {}, by, lines(plan.parts))] };
}

/* Names come after the reader's own order; a reader who placed nothing may open them. */
function authors(model, cards, text, onopen) {
  const order = model.get("order");
  const met = model.get("shuffled");
  const names = Object.fromEntries([...cards].map(([id, plan]) => [id, plan.name]));
  const place = new Map();
  for (const group of order) {
    const at = place.size + 1;
    for (const id of group) place.set(id, `${at}${group.length > 1 ? "=" : ""}`);
  }
  const row = (id) => {
    const plan = cards.get(id);
    return h("li", {}, h("span", { class: "place" }, place.get(id) ?? "–"),
      h("div", {}, h("span", { class: "name" }, plan ? `${letter(met, id)} · ${plan.name}` : text.none),
        h("span", { class: "note" }, plan ? `${plan.author}, ${plan.date}. Family: ${plan.family}.` : text.none_line)));
  };
  const ids = [...place.keys(), ...met.filter((id) => !place.has(id) && id !== "none")];
  const list = h("ul", { class: "plans" }, ids.map(row));
  if (order.length) return [h("p", {}, result(order, names, text.none)), list];
  const summary = h("summary", { onclick: () => { if (!model.get("shown")) onopen(); } }, "Who wrote the plans, and when");
  const fold = h("details", { class: "view" }, summary, list);
  fold.open = model.get("shown");
  return [fold];
}

function question(model, essay, put) {
  const text = model.get("text");
  const name = uid();
  const why = h("textarea", { id: uid(), rows: 3 });
  const answers = model.get("answers");
  const scale = answers.filter(([key]) => key !== "rather not say");
  // Half of the readers meet "No" first: the draw of the cards decides.
  const [one, two] = model.get("shuffled");
  if (one > two) scale.reverse();
  const choices = [...scale, ...answers.filter(([key]) => key === "rather not say")].map(([key, words]) => {
    const input = h("input", { type: "radio", name, value: key, onchange: () => put({ answer: key }) });
    return h("label", { class: "choice" }, input, ` ${words}`);
  });
  why.addEventListener("input", () => model.set("reason", why.value));
  why.addEventListener("change", () => model.save_changes()); // one message for a sentence, not one for a letter
  const el = h("div", {},
    h("fieldset", {}, h("legend", {}, h("strong", {}, text.question)),
      lines(essay.parts.slice(0, 3)),
      h("div", { class: "choices" }, choices)),
    h("p", {}, h("label", { for: why.id }, h("strong", {}, text.why), " You will see it again at the end.")),
    h("p", {}, why));
  const show = () => {
    for (const choice of choices) choice.firstChild.checked = choice.firstChild.value === model.get("answer");
    if (why.value !== model.get("reason")) why.value = model.get("reason");
  };
  show();
  return { el, show };
}

export default { initialize, render };
