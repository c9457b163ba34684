/* Filters. A form marked data-sift shows, of all elements that carry its name as data-of, those that fit each
   of its fields; an element fits a field that it has no attribute for. So a column asks for a term only, and a
   row for a family. A section is hidden with the last of its elements. */
addEventListener("DOMContentLoaded", () => {
  for (const form of document.querySelectorAll("[data-sift]")) {
    const { sift, counted } = form.dataset;
    const all = [...document.querySelectorAll(`[data-of="${sift}"]`)], said = form.querySelector("[role=status]");
    const sections = [...document.querySelectorAll(`[data-group="${sift}"]`)].map((group) => group.closest("section"));

    const show = () => {
      const wanted = [...new FormData(form)].filter(([, value]) => value);
      const fits = ({ dataset }) => wanted.every(([name, value]) => !(name in dataset) || dataset[name].split(" ").includes(value));
      for (const element of all) element.hidden = !fits(element);
      for (const section of sections) section.hidden = !section.querySelector("[data-of]:not([hidden])");
      const things = all.filter(({ dataset }) => "counts" in dataset), n = things.filter(({ hidden }) => !hidden).length;
      said.textContent = n ? `${n} of ${things.length} ${counted}` : "Nothing fits. Choose “Show all”.";
    };

    /* A link to what is hidden or folded shows it. */
    const follow = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target) return;
      if (target.closest("[hidden]")) { form.reset(); show(); }
      for (let fold = target.querySelector(":scope > details") ?? target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      target.scrollIntoView();
    };

    form.hidden = false;
    form.addEventListener("input", show);
    form.addEventListener("reset", () => setTimeout(show));
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const tick of document.querySelectorAll("[data-tick]")) {
      tick.addEventListener("change", () => { tick.closest("tr").dataset.ticked = tick.checked ? "yes" : ""; show(); });
    }
    addEventListener("hashchange", follow);
    show();
    follow();
  }
});
