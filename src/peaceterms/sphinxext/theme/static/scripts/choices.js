/* A choice settles what lies folded beside it. With the pointer it settles at once; with arrow keys,
   which choose on the way, only when the reader leaves the choices or presses Enter. */
globalThis.peaceterms ??= {};
peaceterms.onSettled = (set, settle) => {
  let keys = false, due = false;
  const now = () => { due = false; settle(set.querySelector(":checked")?.value ?? ""); };
  set.addEventListener("pointerdown", () => { keys = false; });
  set.addEventListener("keydown", (event) => {
    keys = event.key.startsWith("Arrow");
    if (event.key === "Enter" && due) now();
  });
  set.addEventListener("change", () => { due = keys; if (!due) now(); });
  set.addEventListener("focusout", ({ relatedTarget }) => { if (due && !set.contains(relatedTarget)) now(); });
};
