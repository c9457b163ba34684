"""A text as words that two copies of it share, whatever their quotes, line breaks and hyphens.

`words.js` does the same in the reader's browser, rule by rule; a test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

# Apostrophes and what has no width or no meaning; a copy may have any of them, or none.
SILENT = "'`´‘’‛ʼ′\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffd"
HYPHENS = "-\u2010\u2011"
PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789"

WORD = re.compile(
    r"[a-z](?:\.[a-z])+(?![a-z0-9])"  # initials, as in U.S.
    r"|(?:per[ \n]+cent|united[ \n]+states)(?![a-z0-9])"  # what house styles write in two ways
    r"|[a-z0-9]+(?:-(?: *\n *)?[a-z0-9]+)*"  # words, with their hyphens even across the end of a line
    r"|%"
)
NOT_PLAIN = re.compile(r"[^a-z0-9%]")
SAME = {"%": "percent", "kiev": "kyiv", "unitedstates": "us"}
BLANK_LINE = re.compile(r"\n[ \t\xa0]*\n|\f")
STOP = re.compile(r"[.!?…][^ \t\n\f\xa0]*[ \t\n\f\xa0]")

INSIDE, LINE, SENTENCE, LINE_SENTENCE, BLOCK = range(5)
"""What stands before a word: nothing, the end of a line, of a sentence, of both, or a blank line."""


@dataclass(frozen=True)
class Words:
    """The words of a text and where they stand in it.

    Attributes
    ----------
    text
        The text with plain line ends.
    words
        Its words in plain letters.
    starts, ends
        Where each word starts and ends in `text`.
    breaks
        What stands before each word, and, as the last entry, what stands at the end of the text.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    breaks: list[int]

    def gap(self, index: int) -> str:
        """Return what stands between the word before `index` and the word at `index`."""
        start = self.ends[index - 1] if index else 0
        return self.text[start : self.starts[index] if index < len(self.starts) else len(self.text)]


def plain_lines(text: str) -> str:
    """Return `text` with one kind of line end."""
    return re.sub("\r\n?|\u2028|\x85", "\n", text).replace("\u2029", "\n\n")


def split(text: str) -> Words:
    """Return the words of `text`."""
    text = plain_lines(text)
    folded: list[str] = []
    where: list[int] = []
    for index, character in enumerate(text):
        for plain in _folded(character):
            folded.append(plain)
            where.append(index)
    found = list(WORD.finditer("".join(folded)))
    words = [NOT_PLAIN.sub("", match[0]) for match in found]
    split_text = Words(
        text,
        [SAME.get(word, word) for word in words],
        [where[match.start()] for match in found],
        [where[match.end() - 1] + 1 for match in found],
        [],
    )
    split_text.breaks.extend(_break(split_text, index) for index in range(len(words) + 1))
    return split_text


@cache
def _folded(character: str) -> str:
    """Return the plain letters of a character, or the sign that it counts as."""
    if character in SILENT or "\u0300" <= character <= "\u036f":
        return ""
    if character in HYPHENS:
        return "-"
    if character in "\n\f\v":
        return "\n"
    if character in ".%":
        return character
    letters = unicodedata.normalize("NFKD", character).lower()
    return "".join(letter for letter in letters if letter in PLAIN) or " "


def _break(found: Words, index: int) -> int:
    gap = found.gap(index)
    if index == len(found.words):
        return BLOCK if STOP.search(f"{gap} ") else INSIDE
    if index == 0 or BLANK_LINE.search(gap):
        return BLOCK
    return (LINE if "\n" in gap else INSIDE) + (SENTENCE if STOP.search(gap) else INSIDE)
