/* The reader judges first: a verdict of one's own opens the module's view, "not yet" shuts it again. */
addEventListener("DOMContentLoaded", () => {
  for (const set of document.querySelectorAll("[data-judge]")) {
    const view = document.getElementById(set.dataset.judge);
    view.addEventListener("toggle", ({ target }) => {
      if (target === view) view.firstElementChild.textContent = `${view.open ? "Hide" : "Show"} the module’s view`;
    });
    peaceterms.onSettled(set, (value) => { view.open = Boolean(value); });
  }
});
