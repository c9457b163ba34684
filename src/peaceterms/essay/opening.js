/* Opens what was pasted or chosen, of which nothing is believed; opening.py says the same.
   A text is returned as { text }, a refusal as { refusal }, a key of REFUSALS in said.py. */
import { split } from "./words.js";

/** Bytes of a file, or characters of a pasted text. */
export const LARGEST = 2_000_000;
const FEWEST = 10;
const MARKUP = /<(?:!doctype|html|head|body|main|article|section|div|p|br|span)\b[^<>]*>/i;
const CONTROL = /[\x00-\x08\x0e-\x1f]/g;
const BLOCKS = new Set(("address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
  + "header hr html li main nav ol p pre section summary table td th tr ul").split(" "));
const LEFT_OUT = new Set("button iframe noscript object script select style svg template textarea title".split(" "));

/** The text of a file: UTF-8, UTF-16 by its mark, or else Windows-1252. */
export function decoded(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The text of what was pasted or opened; of HTML only its words, whatever it would do. */
export function textOf(source) {
  if (source.length > LARGEST) return { refusal: "large" };
  if (source.startsWith("%PDF-")) return { refusal: "pdf" };
  if (source.startsWith("{\\rtf") || source.includes("\0") || (source.match(CONTROL) ?? []).length * 100 > source.length) return { refusal: "binary" };
  const text = MARKUP.test(source) ? htmlText(source) : source;
  return split(text).words.length < FEWEST ? { refusal: "empty" } : { text };
}

/* A parsed document is inert: its scripts do not run and nothing of it is fetched. */
function htmlText(source) {
  const pieces = [];
  const walk = (node, kept) => {
    if (node.nodeType === Node.TEXT_NODE) pieces.push(kept ? node.data : node.data.replace(/[ \t\n\f\r]+/g, " "));
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const name = node.localName, edge = BLOCKS.has(name) ? "\n\n" : name === "br" ? "\n" : "";
    if (LEFT_OUT.has(name)) return;
    pieces.push(edge);
    for (const child of node.childNodes) walk(child, kept || name === "pre");
    pieces.push(name === "br" ? "" : edge);
  };
  walk(new DOMParser().parseFromString(source, "text/html").documentElement, false);
  return pieces.join("");
}
