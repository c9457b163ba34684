/* Which paragraphs were found, which in part, and which not, in the words of said.py. */
const FIRST = "the line under the headline";

export function outcome(found, paragraphs) {
  const names = new Set(found.map(({ name }) => name));
  const missing = paragraphs.map(({ name }) => name).filter((name) => !names.has(name));
  const parts = found.filter(({ whole }) => !whole).map(({ name }) => name);
  const listed = (some) => some.map((name) => (name === "S0" ? FIRST : name)).join(", ");
  const said = [`Parts of the essay found: ${missing.length ? `${found.length} of ${paragraphs.length}` : `all ${paragraphs.length}`}.`];
  if (missing.length) said.push(`Not found: ${listed(missing)}.`);
  if (parts.length) said.push(`Found, but with another beginning or end: ${listed(parts)}.`);
  return said.join(" ");
}
