/* On paper nothing can be opened, so folds are opened for it; a view of the module stays as the reader left it. */
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("article details:not(.view):not([open])")) {
    fold.open = true;
    addEventListener("afterprint", () => { fold.open = false; }, { once: true });
  }
});
