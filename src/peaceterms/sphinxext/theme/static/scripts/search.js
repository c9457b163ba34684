/* Shows what Sphinx's index finds: the page or section, and the part it belongs to. The index is large, so it
   comes with the first search, as a script: that works from disk too. */
addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector(".search-form"), field = form.elements.q;
  const said = document.getElementById("search-said"), list = document.getElementById("search-results"), heading = document.getElementById("results-h");
  const root = document.documentElement.dataset.content_root;

  const item = ([name, title, anchor]) => {
    const li = document.createElement("li"), link = document.createElement("a"), where = document.createElement("span");
    const known = document.querySelector(`.contents a[href="${CSS.escape(`${root}${name}.html`)}"], .contents a[href="${CSS.escape(`${name}.html`)}"]`);
    const plain = new DOMParser().parseFromString(title, "text/html").body.textContent;
    const [page, section] = anchor && plain.includes(" > ") ? plain.split(" > ") : [plain, ""];
    link.href = `${root}${name}.html${anchor}`;
    link.textContent = section || page;
    where.className = "note";
    where.textContent = [known?.closest("section").querySelector("h3").textContent, section && page].filter(Boolean).join(" · ");
    li.append(link, where);
    return li;
  };

  let loading;
  const index = () => loading ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src: form.dataset.index, onload: done, onerror: failed });
    document.head.append(script);
  });

  const search = async (words) => {
    if (words.trim()) await index();
    const results = words.trim() ? Search._performSearch(...Search._parseQuery(words)).reverse() : [];
    list.replaceChildren(...results.map(item));
    list.hidden = heading.hidden = !results.length;
    said.textContent = !words.trim() ? "" : !results.length ? `Nothing found for “${words}”. Try fewer or other words; years alone are not found.`
      : `${results.length} ${results.length === 1 ? "place" : "places"} found for “${words}”.`;
    document.title = `${words.trim() ? `${words} – ` : ""}Search – ${document.querySelector(".brand").textContent}`;
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
    search(field.value);
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) search(field.value); else field.focus();
});
