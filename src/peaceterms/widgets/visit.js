/* What a reader does lasts for the visit, unless they tick "Keep in this browser". A page of the book keeps it in
   globalThis.peaceterms.store; in a notebook there is none, and the widget's own traits hold everything. */
import { h, button } from "./dom.js";

/** The page's store, or null in a notebook. */
export function visit() {
  return globalThis.peaceterms?.store ?? null;
}

/** The row with "Keep in this browser" and a way to start again, which can be undone until something else is done.
    clear() empties and returns a function that puts everything back. */
export function keepRow(clear, say) {
  const store = visit();
  const again = button({ class: "text-btn" }, "Start again");
  let undo = null;
  again.addEventListener("click", () => {
    const back = undo;
    undo = back ? null : clear();
    back?.();
    again.textContent = undo ? "Undo" : "Start again";
    say(undo ? "All that you did here is cleared. You can undo this." : "What you did is back.");
  });
  const row = h("p", { class: "btn-row keep" });
  if (store) {
    const tick = h("input", { type: "checkbox" });
    const follow = () => { tick.checked = store.kept(); };
    follow();
    // The page has a tick of its own; whichever is used, both say the same.
    tick.addEventListener("change", () => {
      const other = document.querySelector("[data-keep-all]");
      if (!other) return store.keep(tick.checked);
      other.checked = tick.checked;
      other.dispatchEvent(new Event("change", { bubbles: true }));
    });
    document.addEventListener("change", ({ target }) => { if (target.matches("[data-keep-all]")) follow(); });
    row.append(h("label", { class: "choice" }, tick, " Keep in this browser"));
  }
  row.append(again);
  if (store) row.append(h("span", { class: "note" }, "Not ticked: all of it is gone when you close this tab."));
  const settle = () => {
    undo = null;
    again.textContent = "Start again";
  };
  return { row, settle };
}
