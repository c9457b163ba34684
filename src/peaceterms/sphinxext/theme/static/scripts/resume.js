/* Notes in the store, for this visit, where the reader is; the start page offers the way back. */
addEventListener("DOMContentLoaded", () => {
  const { store } = peaceterms, offer = document.querySelector(".resume"), page = document.body.dataset.page;
  if (offer) {
    const last = store.get("resume");
    if (!last) return;
    const link = offer.querySelector("a");
    link.href = `${document.documentElement.dataset.content_root}${last.page}.html${last.anchor}`;
    link.textContent = last.section ? `${last.title} – ${last.section}` : last.title;
    offer.hidden = false;
    return;
  }

  const title = document.querySelector("h1"), own = (heading) => [...heading.childNodes].filter((node) => !node.classList?.contains("headerlink")).map((node) => node.textContent).join("").trim();
  const headings = [...document.querySelectorAll("article h2")].filter((heading) => !heading.classList.contains("vh"));
  let timer;
  const note = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2).pop();
    const anchor = passed && (passed.closest("section[id]")?.id || passed.id);
    store.set("resume", { page, title: own(title), anchor: anchor ? `#${anchor}` : "", section: passed ? own(passed) : "" });
  };
  addEventListener("scroll", () => { clearTimeout(timer); timer = setTimeout(note, 300); }, { passive: true });
  note();
});
