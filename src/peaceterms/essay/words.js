/* A text as words that two copies of it share, whatever their quotes, line breaks and hyphens.
   words.py says the same rule by rule. */
const SILENT = new Set("'`´‘’‛ʼ′\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffd");
const HYPHENS = new Set("-\u2010\u2011");
// Initials; what house styles write in two ways; words, with hyphens even across the end of a line; percent.
const WORD = /[a-z](?:\.[a-z])+(?![a-z0-9])|(?:per[ \n]+cent|united[ \n]+states)(?![a-z0-9])|[a-z0-9]+(?:-(?: *\n *)?[a-z0-9]+)*|%/g;
const SAME = new Map([["%", "percent"], ["kiev", "kyiv"], ["unitedstates", "us"]]);
const BLANK_LINE = /\n[ \t\xa0]*\n|\f/;
const STOP = /[.!?…][^ \t\n\f\xa0]*[ \t\n\f\xa0]/;

/** What stands before a word: nothing, the end of a line, of a sentence, of both, or a blank line. */
export const INSIDE = 0, LINE = 1, SENTENCE = 2, BLOCK = 4;

function folded(character) {
  if (SILENT.has(character) || (character >= "\u0300" && character <= "\u036f")) return "";
  if (HYPHENS.has(character)) return "-";
  if (character === "\n" || character === "\f" || character === "\v") return "\n";
  if (character === "." || character === "%") return character;
  return character.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]/g, "") || " ";
}

/** What stands between the word before `index` and the word at `index`. */
export function gap({ text, starts, ends }, index) {
  return text.slice(index ? ends[index - 1] : 0, index < starts.length ? starts[index] : text.length);
}

function before(copy, index) {
  const between = gap(copy, index);
  if (between === " " && index) return INSIDE;
  if (index === copy.words.length) return STOP.test(`${between} `) ? BLOCK : INSIDE;
  if (index === 0 || BLANK_LINE.test(between)) return BLOCK;
  return (between.includes("\n") ? LINE : INSIDE) + (STOP.test(between) ? SENTENCE : INSIDE);
}

/** The words of a text, where each starts and ends, and what stands before each and at the end. */
export function split(source) {
  const text = source.replace(/\r\n?|\u2028|\x85/g, "\n").replace(/\u2029/g, "\n\n");
  const known = new Map(), where = [];
  let plain = "", at = 0;
  for (const character of text) {
    let letters = known.get(character);
    if (letters === undefined) known.set(character, letters = folded(character));
    for (let i = 0; i < letters.length; i++) where.push(at);
    plain += letters;
    at += character.length;
  }
  const copy = { text, words: [], starts: [], ends: [], breaks: [] };
  for (const match of plain.matchAll(WORD)) {
    const word = match[0].replace(/[^a-z0-9%]/g, ""), last = where[match.index + match[0].length - 1];
    copy.words.push(SAME.get(word) ?? word);
    copy.starts.push(where[match.index]);
    copy.ends.push(last + (text.codePointAt(last) > 0xffff ? 2 : 1));
  }
  for (let index = 0; index <= copy.words.length; index++) copy.breaks.push(before(copy, index));
  return copy;
}
