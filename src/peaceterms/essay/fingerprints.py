"""What the module keeps of the essay: enough to know a paragraph again, too little to read one.

A paragraph is known by a few runs of words, each kept as a short hash. What keeps the words safe is
not the hash function but how little is kept:

- Runs do not overlap, and at least as many words as a run has lie between two of them. Overlapping
  runs could be chained: whoever knows all but the last word of a run can try every word for the last.
  Here a known run says nothing of the next one, and to reach it the words between must be guessed too.
- A hash has 16 bits. Even a reader who can narrow a run down to a few million likely wordings is left
  with many that fit, and cannot tell which is right. From one run to the next at least eight
  words are unknown, far more than 16 bits, so each step multiplies what fits instead of narrowing it.
- For the same reason one hit proves nothing: in a page of other text some run fits by chance. A
  paragraph is found by several hits in their order and at their distances (`match.py`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from peaceterms.essay import words

RUN = 4  # words
BITS = 16
GAP = 4  # words between two runs, at least
MOST = 5  # runs a paragraph, at most
FILE = Path(__file__).with_name("fingerprints.csv")
MASK = 0xFFFFFFFF


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as the module knows it.

    Attributes
    ----------
    name
        S0 or ¶1 to ¶15.
    words
        Its number of words.
    starts, hashes
        For each run, the word at which it starts, and its hash.
    """

    name: str
    words: int
    starts: tuple[int, ...]
    hashes: tuple[int, ...]


def hashes(text: list[str]) -> list[int]:
    """Return the hash of the run that starts at each word; the last few words start none.

    FNV-1a for each word, a multiplication for their order, the finaliser of MurmurHash3, and of that
    the upper 16 bits.
    """
    known = {word: _fnv(word) for word in set(text)}
    each = [known[word] for word in text]
    found = []
    for start in range(len(each) - RUN + 1):
        mixed = 0
        for value in each[start : start + RUN]:
            mixed = (mixed * 0x85EBCA6B + value) & MASK
        mixed = (mixed ^ mixed >> 16) * 0x85EBCA6B & MASK
        mixed = (mixed ^ mixed >> 13) * 0xC2B2AE35 & MASK
        found.append(mixed >> 32 - BITS)
    return found


def _fnv(word: str) -> int:
    value = 0x811C9DC5
    for letter in word.encode("ascii"):
        value = (value ^ letter) * 0x01000193 & MASK
    return value


def take(paragraphs: Mapping[str, str]) -> list[Paragraph]:
    """Return the fingerprints of paragraphs given by name.

    The first run opens a paragraph and the last one closes it; the others stand evenly between. When
    `words.py` changes, the table is made anew from a copy of the essay: `write(take(paragraphs), FILE)`.
    """
    taken = []
    for name, text in paragraphs.items():
        found = words.split(text).words
        last = len(found) - RUN
        count = max(2, min(MOST, (len(found) + GAP) // (RUN + GAP)))
        starts = tuple(round(i * last / (count - 1)) for i in range(count))
        each = hashes(found)
        taken.append(Paragraph(name, len(found), starts, tuple(each[start] for start in starts)))
    return taken


def write(paragraphs: Iterable[Paragraph], path: Path) -> None:
    """Write fingerprints as the table that `load` reads: one row a run."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["para", "words", "start", "hash"])
        for one in paragraphs:
            for start, value in zip(one.starts, one.hashes, strict=True):
                table.writerow([one.name, one.words, start, f"{value:04x}"])


def load(path: Path = FILE) -> list[Paragraph]:
    """Return the fingerprints of a table, by default those of the essay."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        Paragraph(
            name,
            next(int(row["words"]) for row in rows if row["para"] == name),
            tuple(int(row["start"]) for row in rows if row["para"] == name),
            tuple(int(row["hash"], 16) for row in rows if row["para"] == name),
        )
        for name in dict.fromkeys(row["para"] for row in rows)
    ]
