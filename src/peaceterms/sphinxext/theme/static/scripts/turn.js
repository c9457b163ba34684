/* The options of a term run between two declared positions; a list can be read from either end. What is left
   unsaid stays last. The line above says which way the list runs. */
addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-turn]")) {
    button.addEventListener("click", () => {
      for (const term of document.querySelectorAll(button.dataset.turn)) {
        for (const line of term.querySelectorAll(".axis-line > span")) line.hidden = !line.hidden;
        for (const option of term.querySelectorAll(".options > :not(.silence)")) option.parentElement.prepend(option);
      }
    });
  }
});
