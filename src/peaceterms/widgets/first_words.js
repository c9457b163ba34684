import { listed } from "./dom.js";

/** What the order says, in the second person. names: { id: name }; "none" is no settlement. "" for an empty order. */
export function result(order, names, none) {
  if (!order.flat().some((id) => id !== "none")) return "";
  const word = (id) => `“${id === "none" ? none : names[id]}”`;
  const words = (group) => listed(group.map(word));
  const out = [`You put ${words(order[0])} first${order[0].length > 1 ? ", on one place" : ""}.`];
  const at = order.findIndex((group) => group.includes("none"));
  if (at < 0) return out[0];
  const level = order[at].filter((id) => id !== "none");
  const below = order.slice(at + 1).flat();
  if (level.length && at > 0) out.push(`You set ${words(level)} level with “${none}”.`);
  if (!below.length) out.push(`You put no plan below “${none}”.`);
  else if (below.length === 1) out.push(`The plan below “${none}” is the one you would not sign: ${words(below)}.`);
  else out.push(`The plans below “${none}” are those you would not sign: ${words(below)}.`);
  return out.join(" ");
}
