/* The short hash of each run of words; fingerprints.py says what they are and why they are so short. */
export const RUN = 4;
const BITS = 16;

function fnv(word) {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value;
}

/** The hash of the run that starts at each word; the last few words start none. */
export function hashes(words) {
  const known = new Map(), found = [];
  const each = words.map((word) => {
    if (!known.has(word)) known.set(word, fnv(word));
    return known.get(word);
  });
  for (let start = 0; start + RUN <= each.length; start++) {
    let mixed = 0;
    for (let i = start; i < start + RUN; i++) mixed = (Math.imul(mixed, 0x85ebca6b) + each[i]) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    found.push(mixed >>> (32 - BITS));
  }
  return found;
}
