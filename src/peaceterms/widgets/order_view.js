import { h, button, uid } from "./dom.js";
import { act, can, drop, flip, place, rows, start } from "./order_model.js";
import { drag } from "./order_drag.js";

const KEYS = { ArrowUp: "up", ArrowDown: "down", Home: "top", End: "foot", Delete: "back", Backspace: "back", "=": "tie" };
const HELP =
  "On a card’s grip: the arrow keys move it, Home and End send it to the top and the foot, " +
  "= makes it share a place with the card above, Delete takes it back.";

/** Putting cards in order: by dragging, by buttons, by keys. Nothing is placed at the start.
    cards: [{ id, say, body: [nodes] }]; say names the card in buttons and in spoken moves.
    nouns: the two ends. fold: a card shows one line of each part, and one card is open at a time.
    onchange(groups) hears of the reader's moves, not of show(). */
export class OrderView {
  constructor(el, { cards, groups = [], nouns = ["best", "worst"], fold = false, onchange }) {
    this.onchange = onchange;
    this.fold = fold;
    this.names = new Map(cards.map(({ id, say }) => [id, say]));
    this.ends = nouns.map((noun) => noun[0].toUpperCase() + noun.slice(1));
    this.state = start([...this.names.keys()], groups);
    this.build(el, cards);
    this.draw();
  }

  /** Show these groups, set from elsewhere. */
  show(groups) {
    if (JSON.stringify(groups) === JSON.stringify(this.state.groups)) return;
    this.state = start([...this.state.groups.flat(), ...this.state.tray], groups, this.state.worstFirst);
    this.draw(true);
  }

  build(el, cards) {
    const [tray, top, help] = [uid(), uid(), uid()];
    this.count = h("span");
    this.top = h("span");
    this.foot = h("p", { class: "end", "aria-hidden": "true" });
    this.status = h("p", { class: "vh", role: "status" });
    this.zones = {
      tray: h("ul", { class: "cards", "aria-labelledby": tray, "data-empty": "Every card is placed." }),
      ladder: h("ol", { class: "cards", "aria-labelledby": top, "data-empty": "Drag a card here, or use its buttons." }),
    };
    const turn = button({ class: "text-btn", onclick: () => this.change(flip(this.state), null) }, "Flip the list");
    el.classList.add("order", "split");
    el.append(
      h("div", {}, h("p", { class: "end", id: tray }, h("span", {}, "Not placed ", this.count)), this.zones.tray),
      h("div", {}, h("div", { class: "end" }, h("span", { id: top }, this.top), turn), this.zones.ladder, this.foot),
      h("p", { class: "note keys", id: help }, HELP),
      this.status,
    );
    this.help = help;
    this.nodes = new Map(cards.map((card) => [card.id, this.card(card)]));
  }

  card({ id, say, body }) {
    const tool = (what, sign, name) => {
      const press = { class: "tool", "data-act": what, "aria-label": `${name}: ${say}`, onclick: () => this.do(id, what) };
      return button(press, sign);
    };
    const grip = button({
      class: "tool grip", "aria-label": `Move with the arrow keys, or drag: ${say}`, "aria-describedby": this.help,
      onclick: () => this.say(HELP),
      onkeydown: (event) => {
        const what = !event.ctrlKey && !event.metaKey && !event.altKey && KEYS[event.key];
        if (!what) return;
        event.preventDefault();
        this.do(id, what, true);
      },
    });
    const more = this.fold && button({ class: "more", "aria-expanded": "false", onclick: () => this.unfold(id) }, say);
    const li = h("li", { class: this.fold ? "card plan shut" : "card", "data-id": id },
      grip, h("span", { class: "place" }), h("div", { class: "body", "data-name": this.fold ? say : null }, more || null, body),
      h("div", { class: "tools" },
        tool("up", "↑", "Up"), tool("down", "↓", "Down"), tool("tie", "=", "Same place as the card above"),
        tool("back", "×", "Take back"), tool("best", this.ends[0], this.ends[0]), tool("worst", this.ends[1], this.ends[1])));
    li.addEventListener("pointerdown", (event) =>
      drag(event, li, this.zones, (zone, before) => this.change(drop(this.state, id, zone, before), id)));
    return li;
  }

  do(id, what, byKey = false) {
    this.change(act(this.state, id, what), id, byKey ? "grip" : what);
  }

  /* Take the new state, say it, and leave the focus on the card that moved. */
  change(state, id, focus = "grip") {
    const same = state === this.state;
    const placed = this.left !== undefined && state.tray.length < this.left;
    this.state = state;
    if (!same) this.draw(true);
    if (!same && placed && this.fold) this.unfold(state.tray[0], true);
    if (id === null) return this.say(`The list is flipped: ${this.ends[state.worstFirst ? 1 : 0].toLowerCase()} at the top.`);
    this.say(`${same ? "Nothing moved. " : ""}${this.where(id)}`);
    const card = this.nodes.get(id);
    const button = card.querySelector(`[data-act="${focus}"]:not([disabled])`) || card.querySelector(".grip");
    button.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (!same) this.onchange?.(state.groups);
  }

  where(id) {
    const at = place(this.state, id);
    if (!at) return `${this.names.get(id)}: not placed.`;
    const shared = can(this.state, id).shares ? ", shared" : "";
    return `${this.names.get(id)}: place ${at} of ${this.state.groups.flat().length}${shared}.`;
  }

  say(words) {
    this.status.textContent = "";
    requestAnimationFrame(() => { this.status.textContent = words; }); // the same words twice are spoken twice
  }

  /* One card open at a time keeps the page short. */
  unfold(id, stay = false) {
    for (const [key, node] of this.nodes) {
      const open = key === id && (stay || node.classList.contains("shut"));
      node.classList.toggle("shut", !open);
      node.querySelector(".more").setAttribute("aria-expanded", open);
    }
  }

  draw(move = false) {
    const still = !move || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const before = still ? [] : [...this.nodes].map(([id, node]) => [id, node.getBoundingClientRect().top]);
    const { state } = this;
    this.zones.ladder.replaceChildren(...rows(state).flat().map((id) => this.dress(id)));
    this.zones.tray.replaceChildren(...state.tray.map((id) => this.dress(id)));
    if (this.fold && this.left === undefined) this.unfold(state.tray[0], true);
    this.left = state.tray.length;
    const [top, foot] = state.worstFirst ? [1, 0] : [0, 1];
    this.top.textContent = `${this.ends[top]} ↑`;
    this.foot.textContent = `${this.ends[foot]} ↓`;
    this.count.textContent = `(${state.tray.length} of ${this.nodes.size})`;
    for (const [id, was] of before) {
      const gap = was - this.nodes.get(id).getBoundingClientRect().top;
      const frames = [{ transform: `translateY(${gap}px)` }, { transform: "none" }];
      if (gap) this.nodes.get(id).animate(frames, { duration: 160, easing: "ease-out" });
    }
  }

  /* A move that cannot be made is hidden and keeps its place. */
  dress(id) {
    const node = this.nodes.get(id);
    const now = can(this.state, id);
    node.classList.toggle("placed", now.placed);
    node.classList.toggle("tied", now.tied);
    node.querySelector(".place").textContent = now.placed ? `${place(this.state, id)}${now.shares ? "=" : ""}` : "";
    for (const tool of node.querySelectorAll("[data-act]")) {
      const what = tool.dataset.act;
      const end = what === "best" || what === "worst";
      tool.hidden = end === now.placed;
      tool.disabled = ["up", "down", "tie"].includes(what) && !now[what];
      if (what === "tie") tool.setAttribute("aria-pressed", now.tied);
    }
    return node;
  }
}
