/* Widgets without a kernel. Reads the page's widget state, gives each anywidget a model that lives in the page, and
   renders it where the page has a view. The table beside a view goes away once the view has rendered, and stays,
   with a line that says so, where it could not. Asks the network for nothing. */
(() => {
  const MIME = "application/vnd.jupyter.widget-";
  const REF = "IPY_MODEL_";
  const scripts = (kind) => [...document.querySelectorAll(`script[type="${MIME}${kind}+json"]`)];
  const states = {};
  const models = new Map();
  const modules = new Map();
  const styles = new Set();

  const same = (a, b) => a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));

  class Model {
    constructor(state) {
      this.state = state;
      this.heard = [];
      this.widget_manager = { get_model: async (id) => model(id) };
    }
    get(name) { return this.state[name]; }
    set(name, value) {
      const given = typeof name === "string" ? { [name]: value } : name;
      const changed = Object.keys(given).filter((key) => !same(this.state[key], given[key]));
      for (const key of changed) this.state[key] = given[key];
      for (const key of changed) this.tell(`change:${key}`, given[key]);
      if (changed.length) this.tell("change");
    }
    save_changes() {}
    send() {}
    on(names, listener) {
      for (const name of names.split(" ")) this.heard.push([name, listener]);
    }
    off(name, listener) {
      this.heard = this.heard.filter(([n, l]) => (name && n !== name) || (listener && l !== listener));
    }
    tell(name, value) {
      for (const [n, listener] of [...this.heard]) if (n === name) listener(this, value);
    }
  }

  const bytes = ({ data, encoding }) => {
    const raw = encoding === "hex"
      ? data.match(/../g).map((pair) => parseInt(pair, 16))
      : Array.from(atob(data), (char) => char.charCodeAt(0));
    return new DataView(Uint8Array.from(raw).buffer);
  };

  function model(id) {
    if (!(id in states)) throw new Error(`no model ${id} on this page`);
    if (!models.has(id)) {
      const { state, buffers = [] } = states[id];
      for (const buffer of buffers) {
        const [last, ...way] = [...buffer.path].reverse();
        way.reverse().reduce((at, key) => at[key], state)[last] = bytes(buffer);
      }
      models.set(id, new Model(state));
    }
    return models.get(id);
  }

  const modelOf = (ref) => model(ref.replace(REF, ""));

  /* The module's code, imported once, and its initialize, called once for each model. */
  async function bind(one) {
    const esm = one.get("_esm");
    const css = one.get("_css");
    if (css && !styles.has(css)) {
      styles.add(css);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }
    if (!modules.has(esm)) {
      const address = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }));
      modules.set(esm, import(address).finally(() => URL.revokeObjectURL(address)));
    }
    const { default: made } = await modules.get(esm);
    one.widget ??= (async () => {
      const widget = typeof made === "function" ? await made() : made;
      one.exports = await widget.initialize?.({ model: one, signal: new AbortController().signal });
      return widget;
    })();
    return one.widget;
  }

  const host = {
    getModel: async (ref) => modelOf(ref),
    getWidget: async (ref) => {
      const child = modelOf(ref);
      await bind(child);
      return { exports: child.exports, render: ({ el }) => draw(child, el) };
    },
  };

  async function draw(one, el) {
    const widget = await bind(one);
    await widget.render?.({ model: one, el, host, signal: new AbortController().signal });
  }

  /* jslink and jsdlink: one trait follows another. */
  function link({ source, target }, both) {
    const pair = (from, to) => {
      const [a, name] = from;
      const [b, other] = to;
      const follow = () => modelOf(b).set(other, modelOf(a).get(name));
      modelOf(a).on(`change:${name}`, follow);
      return follow;
    };
    pair(source, target)();
    if (both) pair(target, source);
  }

  async function show(script) {
    const box = script.parentElement;
    const table = box.querySelector(".widget-fallback");
    const el = document.createElement("div");
    el.className = "widget-view";
    box.append(el);
    try {
      await draw(model(JSON.parse(script.textContent).model_id), el);
      if (table) table.hidden = true;
    } catch (error) {
      console.error(error);
      el.className = "note";
      el.textContent = "The interactive part cannot run in this browser. What it shows stands here to be read.";
      box.prepend(el);
      if (table) table.hidden = false;
    }
  }

  let started = false;
  function start() {
    if (started || document.readyState === "loading") return;
    started = true;
    for (const script of scripts("state")) Object.assign(states, JSON.parse(script.textContent).state);
    for (const { model_name: name, state } of Object.values(states)) {
      if (/LinkModel$/.test(name)) link(state, name === "LinkModel");
    }
    for (const script of scripts("view")) show(script);
  }

  document.addEventListener("readystatechange", start);
  start();
})();
