/* The reader's own copy of the essay, each paragraph beside its paraphrase. It is set as text, never as HTML,
   lives in this page only, and is stored only while "Keep my copy in this browser" is ticked. */
import { LARGEST, decoded, textOf } from "./opening.js";
import { find } from "./match.js";
import { outcome } from "./said.js";

const KEY = "weighing-the-terms-own-copy";
const kept = (act) => { try { return act(localStorage) ?? true; } catch { return false; } };

addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector(".own-copy");
  const [field, file, tick, said] = ["textarea", "[type=file]", "[type=checkbox]", "[role=status]"].map((name) => box.querySelector(name));
  const [set, remove] = box.querySelectorAll("button");
  const known = () => JSON.parse(document.getElementById("own-copy-data").textContent);
  let placed = "";

  const show = (found) => {
    for (const slot of document.querySelectorAll(".own[data-paragraph]")) {
      const one = found.find(({ name }) => name === slot.dataset.paragraph);
      slot.hidden = !one;
      slot.querySelector(".label").textContent = one?.whole === false ? "Your copy, in part" : "Your copy";
      slot.querySelector("blockquote").textContent = one?.text ?? "";
    }
  };
  const where = () => (tick.checked ? "It stays in this browser until you remove it." : "It is gone when you leave this page.");
  const keep = () => {
    const stored = kept((storage) => (tick.checked && placed ? storage.setItem(KEY, placed) : storage.removeItem(KEY)));
    if (tick.checked && !stored) tick.checked = false;
    return stored;
  };
  const refuse = (why) => { said.textContent = `${known().refusals[why]} Nothing was changed.`; };
  const take = (source) => {
    const { paragraphs } = known(), { text, refusal } = textOf(source);
    if (refusal) return refuse(refusal);
    const found = find(text, paragraphs);
    if (!found.length) return refuse("other");
    field.value = placed = text;
    show(found);
    keep();
    said.textContent = `${outcome(found, paragraphs)} Your copy stands beside the paraphrase, on this page only; nothing is sent. ${where()}`;
  };
  const open = async (chosen) => {
    if (!chosen) return;
    if (chosen.size > LARGEST) return refuse("large");
    const bytes = await chosen.arrayBuffer().catch(() => null);
    if (bytes) take(decoded(new Uint8Array(bytes)));
    else refuse("unread");
  };

  set.addEventListener("click", () => (field.value.trim() ? take(field.value) : refuse("none")));
  remove.addEventListener("click", () => {
    field.value = file.value = placed = "";
    tick.checked = false;
    keep();
    show([]);
    said.textContent = "Your copy is removed. Nothing of it is kept.";
  });
  tick.addEventListener("change", () => {
    const wanted = tick.checked, stored = keep();
    said.textContent = wanted && !stored ? "This browser lets no page keep anything." : placed ? where() : "";
  });
  file.addEventListener("click", () => { file.value = ""; }); // so that the same file can be opened again
  file.addEventListener("change", () => open(file.files[0]));
  field.addEventListener("paste", (event) => {
    if ((event.clipboardData?.getData("text/plain").length ?? 0) <= LARGEST) return;
    event.preventDefault();
    refuse("large");
  });
  box.addEventListener("dragover", (event) => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); });
  box.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    box.open = true;
    open(event.dataTransfer.files[0]);
  });

  const before = kept((storage) => storage.getItem(KEY) ?? "");
  if (before) {
    tick.checked = true;
    take(before);
  }
});
