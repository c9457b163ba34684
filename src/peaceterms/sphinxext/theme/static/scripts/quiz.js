/* A chosen answer opens its explanation and is told, in words, whether it agrees with it. */
addEventListener("DOMContentLoaded", () => {
  for (const set of document.querySelectorAll("[data-quiz]")) {
    const view = document.getElementById(set.dataset.quiz), said = document.createElement("p");
    said.className = "quiz-said";
    said.setAttribute("role", "status");
    set.append(said);
    const say = (value) => {
      said.textContent = !value ? "" : value === set.dataset.answer ? "Yes, this is the answer." : "This is not the answer; the reason stands below.";
    };
    peaceterms.onSettled(set, (value) => { say(value); view.open = Boolean(value); });
    say(set.querySelector(":checked")?.value);
  }
});
