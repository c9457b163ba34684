"""Where labels can stand without lying on marks, lines or one another.

Widths of text are estimates for a wide system font at 13 px: the font is the reader's, and no page knows it.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

_NARROW = frozenset("il.,:;'|()jtfI1 ")
HIGH = 15

Align = Literal["left", "center", "right"]


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """Return the area that two boxes share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0


def width(text: str) -> float:
    """Return the estimated width of `text` in pixels."""
    return sum(4.2 if sign in _NARROW else 7.6 for sign in text)


def box(text: str, x: float, y: float, align: Align) -> Box:
    """Return the box of a text whose middle line is at y."""
    wide = width(text)
    left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[align] * wide
    return Box(left, y - HIGH / 2, left + wide, y + HIGH / 2)


# Offsets and alignments round a mark, in the order in which they are tried.
_PLACES: tuple[tuple[float, float, Align], ...] = (
    (8, 0, "left"), (-8, 0, "right"), (0, -14, "center"), (0, 14, "center"),
    (4, -14, "left"), (-4, -14, "right"), (4, 14, "left"), (-4, 14, "right"),
    (0, -26, "center"), (0, 26, "center"),
)  # fmt: skip


def beside(
    text: str, x: float, y: float, taken: Sequence[Box], room: Box, first: str = ""
) -> tuple[float, float, Align]:
    """Return the offset and alignment at which `text` stands most freely beside the point x, y.

    Parameters
    ----------
    text
        The label.
    x, y
        The point in pixels.
    taken
        What is drawn already.
    room
        The whole drawing; a label may not leave it.
    first
        An alignment to try before the others: "left" puts the label to the right of its point.
    """
    best, least = _PLACES[0], float("inf")
    for place in sorted(_PLACES, key=lambda place: place[2] != first):
        dx, dy, align = place
        there = box(text, x + dx, y + dy, align)
        outside = there.left < room.left or there.right > room.right
        outside = outside or there.top < room.top or there.bottom > room.bottom
        cost = sum(there.overlap(other) for other in taken) + 10_000 * outside
        if cost < least:
            best, least = place, cost
        if cost == 0:
            break
    return best


def apart(places: Sequence[float], gap: float = HIGH, high: float = float("inf")) -> list[float]:
    """Return heights moved so that neighbours are at least `gap` pixels apart and none is beyond `high`."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    moved = list(places)
    for before, after in pairwise(order):
        moved[after] = max(moved[after], moved[before] + gap)
    limit = high
    for at in reversed(order):
        moved[at] = min(moved[at], limit)
        limit = moved[at] - gap
    return moved


def wrapped(text: str, pixels: float) -> list[str]:
    """Return `text` in lines that are at most `pixels` wide."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}") <= pixels:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def along(points: Iterable[tuple[float, float]], step: float = 6) -> list[Box]:
    """Return small boxes along a line through `points`, which labels should keep off."""
    found: list[Box] = []
    before: tuple[float, float] | None = None
    for x, y in points:
        if before:
            pieces = max(1, round(max(abs(x - before[0]), abs(y - before[1])) / step))
            for piece in range(pieces + 1):
                at = (
                    before[0] + (x - before[0]) * piece / pieces,
                    before[1] + (y - before[1]) * piece / pieces,
                )
                found.append(Box(at[0] - 2, at[1] - 2, at[0] + 2, at[1] + 2))
        before = x, y
    return found
