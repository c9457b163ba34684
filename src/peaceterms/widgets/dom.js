/** Make an element: h("button", { class: "tool", onclick: f, "aria-label": "Up" }, "↑"). Text stays text. */
export function h(tag, props = {}, ...children) {
  const el = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (key.startsWith("on")) el.addEventListener(key.slice(2), value);
    else if (value !== false && value != null) el.setAttribute(key, value === true ? "" : value);
  }
  el.append(...children.flat().filter((child) => child != null));
  return el;
}

/** A button that submits nothing. */
export function button(props, ...children) {
  return h("button", { type: "button", ...props }, ...children);
}

const mine = Math.random().toString(36).slice(2); // this module may be loaded more than once on a page
let count = 0;

/** An id that no other view on the page has. */
export function uid() {
  return `pt-${mine}-${++count}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
