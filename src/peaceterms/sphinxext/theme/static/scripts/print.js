/* On paper nothing can be opened, so folds are opened for it. A view of the module stays as the reader left
   it; code and the filters, which would show every verdict, stay shut. */
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("article details:not(.view, .hide, form *, [open])")) {
    fold.open = true;
    addEventListener("afterprint", () => { fold.open = false; }, { once: true });
  }
});
