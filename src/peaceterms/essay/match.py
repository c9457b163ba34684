"""Finds the paragraphs of the essay in a copy of it. `match.js` does the same in the reader's browser.

A paragraph is where several of its runs stand in their order and about as far apart as in the essay.
Nothing is guessed: a paragraph that shows too few of its runs is not found, and one whose beginning or
end is not where the essay has it is given as a part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from peaceterms.essay import fingerprints, words
from peaceterms.essay.fingerprints import RUN, Paragraph
from peaceterms.essay.words import BLOCK, INSIDE, SENTENCE, Words

SLIP = 4  # words that small edits may add or take between two runs
INSERT = 120  # words that an advertisement or the head of a page may put between two lines
HITS = 2  # a paragraph with fewer is not found
SURE = 3  # a paragraph with fewer needs a neighbour close by
NEAR = 250  # words between neighbours, at most

WHITE = " \t\n\v\f\r\u00a0\u2000-\u200a\u202f\u205f\u3000"  # named, as engines differ about white space
OPENING = re.compile(r"[\"'“‘(\[]*$")
CLOSING = re.compile(rf"^[^{WHITE}“‘(\[]*")
BROKEN_WORD = re.compile(r"([a-z])[-\u2010] *\n *(?=[a-z])")
BROKEN_COMPOUND = re.compile(r"([-\u2010\u2011]) *\n *")
SPACE = re.compile(f"[{WHITE}]+")


@dataclass(frozen=True)
class Found:
    """A paragraph as it stands in a copy.

    Attributes
    ----------
    name
        S0 or ¶1 to ¶15.
    text
        Its words in this copy, without what stands between its lines.
    whole
        Whether beginning and end are where the essay has them.
    """

    name: str
    text: str
    whole: bool


@dataclass(frozen=True)
class _Hit:
    at: int
    run: int


@dataclass(frozen=True)
class _Placed:
    order: int
    hits: tuple[_Hit, ...]
    start: int
    end: int
    whole: bool


def find(text: str, paragraphs: list[Paragraph]) -> list[Found]:
    """Return the paragraphs that stand in `text`, in the order of the essay.

    Parameters
    ----------
    text
        A copy of the essay, with whatever stands around it.
    paragraphs
        The fingerprints of the essay.
    """
    copy = words.split(text)
    hits = _hits(copy, paragraphs)
    placed: list[_Placed] = []
    left = set(range(len(paragraphs)))
    while left:
        free = {order: [hit for hit in hits[order] if not _taken(hit.at, placed)] for order in left}
        chains = {order: _chain(copy, free[order], paragraphs[order], placed) for order in left}
        best = max(sorted(left), key=lambda order: _weight(chains[order], paragraphs[order]))
        left.remove(best)
        if len(chains[best]) < HITS:
            continue
        placed.append(_bounded(copy, best, chains[best], paragraphs[best], placed))
    kept = sorted((one for one in placed if _is_sure(one, placed)), key=lambda one: one.order)
    return [
        Found(paragraphs[one.order].name, _shown(copy, one, paragraphs[one.order]), one.whole) for one in kept
    ]


def _hits(copy: Words, paragraphs: list[Paragraph]) -> list[list[_Hit]]:
    """Return for each paragraph where the runs of the copy fit one of its own."""
    runs: dict[int, list[tuple[int, int]]] = {}
    for order, paragraph in enumerate(paragraphs):
        for run, value in enumerate(paragraph.hashes):
            runs.setdefault(value, []).append((order, run))
    hits: list[list[_Hit]] = [[] for _ in paragraphs]
    for at, value in enumerate(fingerprints.hashes(copy.words)):
        for order, run in runs.get(value, ()):
            hits[order].append(_Hit(at, run))
    return hits


def _taken(at: int, placed: list[_Placed]) -> bool:
    return any(one.start <= at < one.end for one in placed)


def _chain(copy: Words, hits: list[_Hit], paragraph: Paragraph, placed: list[_Placed]) -> tuple[_Hit, ...]:
    """Return the longest row of hits that stand as in the essay; of equals, the one nearest to it.

    Between two of them lines may be inserted, as many as have the words that are too many there, if no
    paragraph of the essay stands among them.
    """
    best: list[tuple[int, int, int]] = []  # hits, words out of place, index of the hit before
    for index, hit in enumerate(hits):
        count, cost, before = 1, 0, -1
        for other in range(index - 1, -1, -1):
            if hit.at - hits[other].at > paragraph.words + INSERT:
                break
            surplus = _surplus(hits[other], hit, paragraph)
            fits = -SLIP <= surplus <= SLIP or (
                SLIP < surplus <= INSERT
                and not any(hits[other].at < one.start < hit.at for one in placed)
                and bool(_insertions(_lines(copy, hits[other], hit), surplus, SLIP))
            )
            if hits[other].run >= hit.run or not fits:
                continue
            there = (best[other][0] + 1, best[other][1] + abs(surplus))
            if there[0] > count or (there[0] == count and there[1] < cost):
                count, cost, before = *there, other
        best.append((count, cost, before))
    if not best:
        return ()
    at = max(range(len(best)), key=lambda index: (best[index][0], -best[index][1], -index))
    chain = []
    while at >= 0:
        chain.append(hits[at])
        at = best[at][2]
    return tuple(reversed(chain))


def _surplus(first: _Hit, second: _Hit, paragraph: Paragraph) -> int:
    """Return how many more words stand between two hits than in the essay."""
    return second.at - first.at - (paragraph.starts[second.run] - paragraph.starts[first.run])


def _weight(chain: tuple[_Hit, ...], paragraph: Paragraph) -> tuple[int, float]:
    """Return what decides which paragraph is placed first: its hits, less where something is inserted."""
    inserts = sum(_surplus(*pair, paragraph) > SLIP for pair in pairwise(chain))
    return len(chain) - 2 * inserts, len(chain) / len(paragraph.starts)


def _bounded(
    copy: Words, order: int, chain: tuple[_Hit, ...], paragraph: Paragraph, placed: list[_Placed]
) -> _Placed:
    """Return where the paragraph starts and ends in the copy."""
    first, last = chain[0].at, chain[-1].at + RUN
    floor = max((one.end for one in placed if one.end <= first), default=0)
    ceiling = min((one.start for one in placed if one.start >= last), default=len(copy.words))
    start, opens = first, chain[0].run == 0
    if not opens:
        wanted = first - paragraph.starts[chain[0].run]
        start, opens = _edge(copy, wanted, max(floor, wanted - SLIP), first, nearest=1)
    end, closes = last, chain[-1].run == len(paragraph.starts) - 1
    if not closes:
        wanted = chain[-1].at - paragraph.starts[chain[-1].run] + paragraph.words
        end, closes = _edge(copy, wanted, last, min(ceiling, wanted + SLIP), nearest=-1)
    return _Placed(order, chain, start, end, opens and closes)


def _edge(copy: Words, wanted: int, low: int, high: int, nearest: int) -> tuple[int, bool]:
    """Return where a paragraph has its edge between `low` and `high`, and whether it is as in the essay.

    It is where a sentence ends within a few words of `wanted`, best at a blank line. If none does, the
    text stops short: it is then cut at the blank line nearest to what was recognised, or at the
    sentence farthest from it. `nearest` is 1 if what was recognised stands at `high`, -1 if at `low`.
    """
    stops = [at for at in range(low, high + 1) if copy.breaks[at] >= SENTENCE]
    close = [at for at in stops if abs(at - wanted) <= SLIP]
    if close:
        return min(close, key=lambda at: (copy.breaks[at] != BLOCK, abs(at - wanted), at)), True
    blocks = [at for at in stops if copy.breaks[at] == BLOCK]
    if blocks:
        return (max if nearest == 1 else min)(blocks), False
    if stops:
        return (min if nearest == 1 else max)(stops), False
    return (high if nearest == 1 else low), False


def _is_sure(one: _Placed, placed: list[_Placed]) -> bool:
    if len(one.hits) >= SURE:
        return True
    for other in placed:
        steps = other.order - one.order
        between = other.start - one.end if steps > 0 else one.start - other.end
        if 0 < abs(steps) <= 2 and 0 <= between <= NEAR:
            return True
    return False


def _shown(copy: Words, one: _Placed, paragraph: Paragraph) -> str:
    """Return the paragraph as a reader sees it."""
    cuts = [cut for pair in pairwise(one.hits) if (cut := _inserted(copy, *pair, paragraph))]
    edges = [one.start, *(at for cut in cuts for at in cut), one.end]
    return " ".join(_slice(copy, edges[i], edges[i + 1]) for i in range(0, len(edges), 2))


def _lines(copy: Words, before: _Hit, after: _Hit) -> list[int]:
    """Return the words between two hits that begin a line."""
    return [at for at in range(before.at + RUN, after.at + 1) if copy.breaks[at] not in {INSIDE, SENTENCE}]


def _insertions(lines: list[int], surplus: int, slack: int) -> list[tuple[int, int]]:
    """Return which lines have `surplus` words, or nearly, as first word and first word after."""
    among, ends = set(lines), range(max(1, surplus - slack), surplus + slack + 1)
    return [(at, at + size) for at in lines for size in ends if at + size in among]


def _inserted(copy: Words, before: _Hit, after: _Hit, paragraph: Paragraph) -> tuple[int, int] | None:
    """Return the lines between two hits that the essay does not have there, if it is plain which.

    Where several lines would do, none is taken out.
    """
    surplus = _surplus(before, after, paragraph)
    if surplus < 1:
        return None
    lines = _lines(copy, before, after)
    blocks = [at for at in lines if copy.breaks[at] == BLOCK]
    for edges, slack in ((blocks, 0), (lines, 0), (blocks, min(2, surplus // 4))):
        cuts = _insertions(edges, surplus, slack)
        if cuts:
            return cuts[0] if len(cuts) == 1 else None
    return None


def _slice(copy: Words, start: int, end: int) -> str:
    opening, closing = OPENING.search(copy.gap(start)), CLOSING.search(copy.gap(end))
    text = copy.text[
        copy.starts[start] - len(opening[0] if opening else "") : copy.ends[end - 1]
        + len(closing[0] if closing else "")
    ]
    text = BROKEN_COMPOUND.sub(r"\1", BROKEN_WORD.sub(r"\1", text))
    return SPACE.sub(" ", text).strip(" ")
