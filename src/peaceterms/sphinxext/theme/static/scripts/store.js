/* What the reader does lasts for this visit. "Keep in this browser", off at first, moves it from the
   session to the browser; "Forget everything" empties both. Where storage is blocked, memory serves. */
globalThis.peaceterms ??= {};
peaceterms.store = (() => {
  const KEY = "weighing-the-terms";
  let memory = {};
  const read = (box) => { try { return JSON.parse(globalThis[box].getItem(KEY)); } catch { return null; } };
  const write = (box, value) => {
    try { if (value) globalThis[box].setItem(KEY, JSON.stringify(value)); else globalThis[box].removeItem(KEY); return true; } catch { return false; }
  };
  const kept = () => Boolean(read("localStorage"));
  const all = () => read("localStorage") ?? read("sessionStorage") ?? memory;
  const put = (value) => { memory = value; write(kept() ? "localStorage" : "sessionStorage", value); };
  const get = (name) => all()[name];
  const set = (name, value) => put({ ...all(), [name]: value });
  const keep = (on) => {
    memory = all();
    if (on && !write("localStorage", memory)) return;
    write("sessionStorage", on ? null : memory);
    if (!on) write("localStorage", null);
  };
  /* Whatever else a page keeps, it keeps under a name that starts with KEY, so that all of it goes at once. */
  const empty = (box) => {
    try { for (const name of Object.keys(globalThis[box])) if (name.startsWith(KEY)) globalThis[box].removeItem(name); } catch { /* nothing is kept */ }
  };
  const clear = () => { memory = {}; empty("localStorage"); empty("sessionStorage"); };
  return { all, get, set, kept, keep, clear };
})();

/* Fields marked data-keep are filled from the store and written back. */
addEventListener("DOMContentLoaded", () => {
  const { store } = peaceterms;
  for (const field of document.querySelectorAll("[data-keep]")) {
    const name = field.dataset.keep, value = store.get(name);
    if (value !== undefined) {
      if (field.type === "radio") field.checked = value === field.value;
      else if (field.type === "checkbox") field.checked = value;
      else field.value = value;
    }
    field.addEventListener("input", () => store.set(name, field.type === "checkbox" ? field.checked : field.value));
  }

  const ticks = document.querySelectorAll("[data-keep-all]"), said = document.querySelector("[data-kept]");
  const show = () => {
    for (const tick of ticks) tick.checked = store.kept();
    if (said) said.textContent = store.kept() ? "What you do stays in this browser until you forget it." : "What you do is gone when you close this tab.";
  };
  for (const tick of ticks) tick.addEventListener("change", () => { store.keep(tick.checked); show(); });
  show();

  /* Everything starts afresh, widgets included, so the page is loaded again; then it says so. */
  for (const button of document.querySelectorAll("[data-forget]")) {
    button.addEventListener("click", () => {
      store.clear();
      history.replaceState({ forgotten: true }, "");
      location.reload();
    });
    if (history.state?.forgotten) {
      history.replaceState(null, "");
      button.focus({ preventScroll: true });
      if (said) setTimeout(() => { said.textContent = "Everything is forgotten."; }, 100);
    }
  }
});
