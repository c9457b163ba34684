/* Runs before first paint: says that scripts work, and sets the reader's choice of colours. */
(() => {
  const root = document.documentElement, modes = ["auto", "light", "dark"];
  const show = (mode) => {
    root.dataset.mode = mode;
    if (mode === "auto") delete root.dataset.theme; else root.dataset.theme = mode;
  };
  root.classList.add("js");
  show(peaceterms.store.get("mode") ?? "auto");
  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".theme-switch");
    const label = () => { button.textContent = `Colours: ${root.dataset.mode}`; };
    label();
    button.hidden = false;
    button.addEventListener("click", () => {
      const next = modes[(modes.indexOf(root.dataset.mode) + 1) % modes.length];
      show(next);
      peaceterms.store.set("mode", next);
      label();
    });
  });
})();
